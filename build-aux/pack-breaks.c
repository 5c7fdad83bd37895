/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <unicode/uchar.h>

#include "language/rv-break-classes.h"

/*
 * Writes the table that src/engine/language/rv-break-classes.h declares, from ICU's data:
 *
 *   pack-breaks OUTPUT.c
 */

static guint
get_word_class (UChar32 c)
{
  if (c == '@') /* ICU's rules know more about it than Unicode's property */
    return RV_WORD_BREAK_UNKNOWN;
  /* CLDR's rules for all languages but two take the colon for no part of a word, unlike Unicode's. */
  if (c == ':')
    return RV_WORD_BREAK_OTHER;
  switch (u_getIntPropertyValue (c, UCHAR_WORD_BREAK))
    {
    case U_WB_OTHER:
    case U_WB_DOUBLE_QUOTE: /* means something in Hebrew only */
      return RV_WORD_BREAK_OTHER;
    case U_WB_ALETTER:
      return RV_WORD_BREAK_LETTER;
    case U_WB_NUMERIC:
      return RV_WORD_BREAK_DIGIT;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE: /* the same but in Hebrew */
      return RV_WORD_BREAK_MID;
    case U_WB_MIDNUM:
      return RV_WORD_BREAK_MID_DIGIT;
    case U_WB_WSEGSPACE:
      return RV_WORD_BREAK_SPACE;
    default:
      return RV_WORD_BREAK_UNKNOWN;
    }
}

static guint
get_sentence_class (UChar32 c)
{
  switch (u_getIntPropertyValue (c, UCHAR_SENTENCE_BREAK))
    {
    case U_SB_OTHER:
      return RV_SENTENCE_BREAK_OTHER;
    case U_SB_LOWER:
      return RV_SENTENCE_BREAK_LOWER;
    case U_SB_UPPER:
      return RV_SENTENCE_BREAK_UPPER;
    case U_SB_OLETTER:
      return RV_SENTENCE_BREAK_LETTER;
    case U_SB_NUMERIC:
      return RV_SENTENCE_BREAK_DIGIT;
    case U_SB_ATERM:
      return RV_SENTENCE_BREAK_DOT;
    case U_SB_STERM:
      return RV_SENTENCE_BREAK_STOP;
    case U_SB_SCONTINUE:
      return RV_SENTENCE_BREAK_COMMA;
    case U_SB_CLOSE:
      return RV_SENTENCE_BREAK_CLOSE;
    case U_SB_SP:
      return RV_SENTENCE_BREAK_SPACE;
    default:
      return RV_SENTENCE_BREAK_UNKNOWN;
    }
}

static guint
get_class (UChar32 c)
{
  guint word = get_word_class (c), sentence = get_sentence_class (c);

  if (c < ' ' || word == RV_WORD_BREAK_UNKNOWN || sentence == RV_SENTENCE_BREAK_UNKNOWN
      || !u_isdefined (c) || u_getIntPropertyValue (c, UCHAR_EXTENDED_PICTOGRAPHIC) != 0)
    return 0;
  return word | sentence << RV_SENTENCE_BREAK_SHIFT;
}

int
main (int argc, char **argv)
{
  g_autoptr (GString) out = g_string_new ("#include \"language/rv-break-classes.h\"\n");
  g_autoptr (GError) error = NULL;

  g_string_append (out, "const guint8 rv_break_classes[RV_BREAK_CLASSES] = {");
  for (guint i = 0; i < RV_BREAK_CLASSES; i++)
    {
      UChar32 c
        = (UChar32) (i < RV_BREAK_LATIN_END ? i : i - RV_BREAK_LATIN_END + RV_BREAK_MORE_START);

      g_string_append_printf (out, "%s%u,", i % 16 == 0 ? "\n  " : " ", get_class (c));
    }
  g_string_append (out, "\n};\n");
  if (argc == 2 && g_file_set_contents (argv[1], out->str, (gssize) out->len, &error))
    return EXIT_SUCCESS;
  g_printerr ("%s\n", error != NULL ? error->message : "pack-breaks OUTPUT.c");
  return EXIT_FAILURE;
}
