/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-interner.h"
#include "base/rv-word-filter.h"
#include "document/rv-text-index.h"
#include "language/rv-normalize.h"
#include "language/rv-stemmer.h"

/* Sentences between two looks at the cancellable. */
#define CANCEL_EVERY 256u

struct _RvTextIndex
{
  RvDocument *document;
  GArray *sentences;       /* of RvSentence */
  GArray *tokens;          /* of RvToken */
  GPtrArray *words;        /* folded form of each token, owned by vocabulary */
  guint32 *first_sentence; /* of each paragraph, and one more for the end */

  RvInterner *vocabulary; /* folded forms */
  RvInterner *stems;
  GArray *stem_of; /* guint32, by word */
  GArray *is_stop; /* guint8, by word */
  GArray *slots;   /* guint16, by word */
};

G_DEFINE_BOXED_TYPE (RvTextIndex, rv_text_index, rv_text_index_ref, rv_text_index_unref)

typedef struct
{
  RvTextIndex *index;
  RvSegmenter *segmenter;
  RvStemmer *stemmer;
  RvLanguagePack *pack;
  RvInterner *surfaces; /* as written: folding and stemming happen once for each */
  GArray *word_of;      /* guint32, by surface */
  GArray *spans;        /* scratch: sentences of a paragraph */
  GArray *pieces;       /* scratch: words of a sentence */
} Builder;

static guint32
add_word (Builder *builder, const char *surface, gsize length)
{
  RvTextIndex *self = builder->index;
  guint32 known = rv_interner_get_length (builder->surfaces);
  guint32 id = rv_interner_add (builder->surfaces, surface, length);
  g_autofree char *folded = NULL;
  guint32 word;

  if (id < known)
    return g_array_index (builder->word_of, guint32, id);

  folded = rv_normalize_fold (surface, (gssize) length);
  known = rv_interner_get_length (self->vocabulary);
  word = rv_interner_add (self->vocabulary, folded, strlen (folded));
  g_array_append_val (builder->word_of, word);
  if (word >= known)
    {
      gsize stem_length;
      const char *stem_text = rv_stemmer_stem (builder->stemmer, folded, &stem_length);
      guint32 stem = rv_interner_add (self->stems, stem_text, stem_length);
      guint8 stop = rv_language_pack_is_stop_word (builder->pack, folded);
      guint16 slot = (guint16) rv_word_filter_slot (folded, strlen (folded));

      g_array_append_val (self->stem_of, stem);
      g_array_append_val (self->is_stop, stop);
      g_array_append_val (self->slots, slot);
    }
  return word;
}

static void
add_sentence (Builder *builder, guint paragraph, RvSpan span)
{
  RvTextIndex *self = builder->index;
  const char *text = rv_document_get_text (self->document);
  RvSentence sentence = { span, paragraph, self->tokens->len, 0 };

  g_array_set_size (builder->pieces, 0);
  rv_segmenter_find_words (builder->segmenter, text + span.start, rv_span_length (span),
                           builder->pieces);
  sentence.n_tokens = builder->pieces->len;
  g_array_set_size (self->tokens, sentence.first_token + sentence.n_tokens);
  g_ptr_array_set_size (self->words, (int) (sentence.first_token + sentence.n_tokens));
  for (guint i = 0; i < sentence.n_tokens; i++)
    {
      const RvWord *piece = &g_array_index (builder->pieces, RvWord, i);
      RvToken *token = &g_array_index (self->tokens, RvToken, sentence.first_token + i);

      *token = (RvToken){ rv_span (span.start + piece->span.start, span.start + piece->span.end), 0,
                          piece->kind };
      token->word = add_word (builder, text + token->span.start, rv_span_length (token->span));
      self->words->pdata[sentence.first_token + i]
        = (gpointer) rv_interner_get (self->vocabulary, token->word);
    }
  g_array_append_val (self->sentences, sentence);
}

static gboolean
index_paragraphs (Builder *builder, GCancellable *cancellable, GError **error)
{
  RvTextIndex *self = builder->index;
  const char *text = rv_document_get_text (self->document);
  guint n_paragraphs = rv_document_get_n_paragraphs (self->document);
  guint due = CANCEL_EVERY;

  self->first_sentence = g_new (guint32, n_paragraphs + 1);
  for (guint i = 0; i < n_paragraphs; i++)
    {
      RvSpan paragraph = rv_document_get_paragraph (self->document, i)->span;

      self->first_sentence[i] = self->sentences->len;
      g_array_set_size (builder->spans, 0);
      rv_segmenter_find_sentences (builder->segmenter, text + paragraph.start,
                                   rv_span_length (paragraph), builder->spans);
      for (guint j = 0; j < builder->spans->len; j++)
        {
          RvSpan span = g_array_index (builder->spans, RvSpan, j);

          add_sentence (builder, i,
                        rv_span (paragraph.start + span.start, paragraph.start + span.end));
          if (self->sentences->len >= due)
            {
              due += CANCEL_EVERY;
              if (g_cancellable_set_error_if_cancelled (cancellable, error))
                return FALSE;
            }
        }
    }
  self->first_sentence[n_paragraphs] = self->sentences->len;
  return TRUE;
}

/**
 * rv_text_index_new:
 * @document: what to index; a reference is kept
 *
 * Linear in the length of the text.
 *
 * Returns: (transfer full): the index, or %NULL with RV_ERROR_DATA or G_IO_ERROR_CANCELLED
 */
RvTextIndex *
rv_text_index_new (RvDocument *document, GCancellable *cancellable, GError **error)
{
  g_autoptr (RvTextIndex) self = g_atomic_rc_box_new0 (RvTextIndex);
  RvLanguagePack *pack = rv_document_get_language (document);
  g_autoptr (RvSegmenter) segmenter = NULL;
  g_autoptr (RvStemmer) stemmer = rv_stemmer_new (rv_language_pack_get_stemmer (pack));
  g_autoptr (RvInterner) surfaces = rv_interner_new ();
  g_autoptr (GArray) word_of = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (RvSpan));
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (RvWord));
  Builder builder = { self, NULL, stemmer, pack, surfaces, word_of, spans, pieces };

  self->document = rv_document_ref (document);
  self->sentences = g_array_new (FALSE, FALSE, sizeof (RvSentence));
  self->tokens = g_array_new (FALSE, FALSE, sizeof (RvToken));
  self->words = g_ptr_array_new ();
  self->vocabulary = rv_interner_new ();
  self->stems = rv_interner_new ();
  self->stem_of = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->is_stop = g_array_new (FALSE, FALSE, sizeof (guint8));
  self->slots = g_array_new (FALSE, FALSE, sizeof (guint16));

  segmenter = rv_segmenter_new (pack, error);
  if (segmenter == NULL)
    return NULL;
  builder.segmenter = segmenter;
  if (!index_paragraphs (&builder, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

RvTextIndex *
rv_text_index_ref (RvTextIndex *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
text_index_clear (gpointer data)
{
  RvTextIndex *self = data;

  g_clear_pointer (&self->document, rv_document_unref);
  g_clear_pointer (&self->sentences, g_array_unref);
  g_clear_pointer (&self->tokens, g_array_unref);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_pointer (&self->first_sentence, g_free);
  g_clear_pointer (&self->vocabulary, rv_interner_free);
  g_clear_pointer (&self->stems, rv_interner_free);
  g_clear_pointer (&self->stem_of, g_array_unref);
  g_clear_pointer (&self->is_stop, g_array_unref);
  g_clear_pointer (&self->slots, g_array_unref);
}

void
rv_text_index_unref (RvTextIndex *self)
{
  g_atomic_rc_box_release_full (self, text_index_clear);
}

/* Returns: (transfer none) */
RvDocument *
rv_text_index_get_document (const RvTextIndex *self)
{
  return self->document;
}

/* Returns: (transfer none) (array length=n_sentences): in the order of the document */
const RvSentence *
rv_text_index_get_sentences (const RvTextIndex *self, guint *n_sentences)
{
  *n_sentences = self->sentences->len;
  return (const RvSentence *) (gpointer) self->sentences->data;
}

/* Returns: (transfer none) (array length=n_tokens): in the order of the document */
const RvToken *
rv_text_index_get_tokens (const RvTextIndex *self, guint *n_tokens)
{
  *n_tokens = self->tokens->len;
  return (const RvToken *) (gpointer) self->tokens->data;
}

/* Returns: (transfer none): the folded form of every token, as many as there are tokens: what
 *   rv_phrase_table_match() takes */
const char *const *
rv_text_index_get_words (const RvTextIndex *self)
{
  return (const char *const *) self->words->pdata;
}

/* Returns: how many different folded forms there are */
guint
rv_text_index_get_n_words (const RvTextIndex *self)
{
  return rv_interner_get_length (self->vocabulary);
}

const char *
rv_text_index_get_word (const RvTextIndex *self, guint32 word)
{
  return rv_interner_get (self->vocabulary, word);
}

gboolean
rv_text_index_is_stop_word (const RvTextIndex *self, guint32 word)
{
  return g_array_index (self->is_stop, guint8, word);
}

/* Returns: (transfer none): of each word its rv_word_filter_slot(), for rv_phrase_table_may_begin() */
const guint16 *
rv_text_index_get_slots (const RvTextIndex *self)
{
  return (const guint16 *) (gpointer) self->slots->data;
}

/* Returns: the number of the stem of @word */
guint32
rv_text_index_get_stem (const RvTextIndex *self, guint32 word)
{
  return g_array_index (self->stem_of, guint32, word);
}

guint
rv_text_index_get_n_stems (const RvTextIndex *self)
{
  return rv_interner_get_length (self->stems);
}

const char *
rv_text_index_get_stem_text (const RvTextIndex *self, guint32 stem)
{
  return rv_interner_get (self->stems, stem);
}

/* The last element that begins at or before @byte; an RvSpan is its first member. */
static guint
bisect (const GArray *array, gsize element_size, guint32 byte)
{
  guint low = 0, high = array->len;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;
      const RvSpan *span = (const RvSpan *) (gconstpointer) (array->data + middle * element_size);

      if (span->start <= byte)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* Returns: the index of the last sentence that begins at or before @byte, 0 where there is none */
guint
rv_text_index_find_sentence (const RvTextIndex *self, guint32 byte)
{
  return self->sentences->len == 0 ? 0 : bisect (self->sentences, sizeof (RvSentence), byte);
}

/* Returns: the index of the last token that begins at or before @byte, 0 where there is none */
guint
rv_text_index_find_token (const RvTextIndex *self, guint32 byte)
{
  return self->tokens->len == 0 ? 0 : bisect (self->tokens, sizeof (RvToken), byte);
}

/**
 * rv_text_index_get_paragraph_sentences:
 * @first: (out): index of the first sentence of @paragraph
 * @n: (out): how many it has
 */
void
rv_text_index_get_paragraph_sentences (const RvTextIndex *self,
                                       guint paragraph,
                                       guint *first,
                                       guint *n)
{
  *first = self->first_sentence[paragraph];
  *n = self->first_sentence[paragraph + 1] - *first;
}
