/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document/rv-document-builder.h"
#include "extract/rv-extractor.h"

typedef struct
{
  RvDocument *document;
  RvFindings *findings;
} Fixture;

/* Paragraphs are separated by line ends; one that begins with "# " is a heading. */
static Fixture
extract (const char *language, const char *text)
{
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("test:", "text/plain");
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new (language, NULL);
  g_autoptr (RvTextIndex) index = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Fixture fixture;

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      gboolean heading = g_str_has_prefix (lines[i], "# ");
      const char *line = heading ? lines[i] + 2 : lines[i];

      rv_document_builder_add (builder, line, strlen (line),
                               heading ? RV_ROLE_HEADING : RV_ROLE_BODY, "");
    }
  fixture.document = rv_document_builder_end (builder, pack);
  index = rv_text_index_new (fixture.document, NULL, &error);
  g_assert_no_error (error);
  fixture.findings = rv_extractor_extract (index, NULL, NULL, &error);
  g_assert_no_error (error);
  return fixture;
}

static void
fixture_clear (Fixture *fixture)
{
  rv_findings_unref (fixture->findings);
  rv_document_unref (fixture->document);
}

static const RvDirective *
get (const Fixture *fixture, guint index)
{
  g_assert_cmpuint (index, <, fixture->findings->directives->len);
  return &g_array_index (fixture->findings->directives, RvDirective, index);
}

/* One sentence alone: its force, or -1 where it is no directive. */
static int
force_of (const char *language, const char *text)
{
  Fixture fixture = extract (language, text);
  int force = fixture.findings->directives->len == 0 ? -1 : (int) get (&fixture, 0)->force;

  fixture_clear (&fixture);
  return force;
}

typedef struct
{
  const char *text;
  int force;
} Case;

static void
check_cases (const char *language, const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      int force = force_of (language, cases[i].text);

      if (force != cases[i].force)
        {
          g_test_message ("“%s”: force %d, expected %d", cases[i].text, force, cases[i].force);
          g_test_fail ();
        }
    }
}

static void
test_sentences (void)
{
  static const Case cases[] = {
    { "The mayor asked every school to report its needs by Friday.", RV_FORCE_MUST },
    { "The committee recommended that the harbour office publish its accounts.", RV_FORCE_SHOULD },
    { "Drivers must not park in front of the gate.", RV_FORCE_MUST_NOT },
    { "The harbour master shall inspect every ferry before departure.", RV_FORCE_MUST },
    { "This Act shall enter into force on the first day of May.", -1 },
    { "The fee shall comprise the cost of postage.", -1 },
    { "Local councils need to finish the repair of the dykes.", RV_FORCE_MUST },
    { "It is necessary to rebuild the bridge before the floods.", RV_FORCE_MUST },
    { "Resolutely clear the backlog of unpaid claims.", RV_FORCE_MUST },
    { "Do not let waste return to the building sites.", RV_FORCE_MUST_NOT },
    { "Let us keep the promise we made to the children.", RV_FORCE_SHOULD },
    { "The Minister praised the nurses for their work during the storm.", -1 },
    { "The bridge was opened in May and carries forty trains a day.", -1 },
    { "The report requested by the court was published in June.", -1 },
    { "The minister must have known about the letter.", -1 },
    { "Requests for access are answered within a week.", -1 },
    { "Why do we have to wait so long?", -1 },
    { "These are the problems we have to face.", -1 },
    { "I should like to put three questions to you.", -1 },
    { "I should look into the ledger myself.", RV_FORCE_SHOULD },
    { "What we propose is to gather more news.", -1 },
    { "Neither should our courage.", -1 },
    { "Neither should the council sell the park.", RV_FORCE_MUST_NOT },
    { "Let us be clear: every wall that we build saves twice its cost.", -1 },
    { "Group revenue rose by a tenth to forty million.", -1 },
    { "By Ann Lee, Staff Writer, for the weekly", -1 },
    { "Nobody may enter the reactor hall on 3 May 2026.", -1 },
    { "Nobody is to be left behind: no child should go hungry.", RV_FORCE_MUST_NOT },
    { "The director has asked the auditors to look at travel costs.", RV_FORCE_MUST },
    { "You do not need to bring your own tools.", -1 },
    { "We shall overcome this trial.", -1 },
    { "I recommend an inquiry into the accident.", RV_FORCE_SHOULD },
    { "In this task, the greatest burden falls on those who, like us, retain the most.", -1 },
    { "Nor do we mistake silence for consent.", -1 },
    { "By 2030, double the number of nurses.", RV_FORCE_MUST },
    { "Annex I shall be printed in colour.", -1 },
    { "Work starts as soon as the bell rings.", -1 },
    { "Trade with the islands brings salt and wool.", -1 },
    { "Study that nobody pays for is study that nobody does.", -1 },
    { "Report the loss of any key.", RV_FORCE_MUST },
    { "Design matters.", -1 },
    { "Trade with the islands enriched the coast.", -1 },
    { "The aim is not to punish anybody.", -1 },
    { "The lists are not to be shown to the press.", RV_FORCE_MUST_NOT },
    { "The mill may have to close again.", -1 },
    { "Check that the doors are shut.", RV_FORCE_MUST },
    { "The repair of the mill, which should have begun in May, must be finished.", RV_FORCE_MUST },
    { "The licence shall be signed by the registrar.", RV_FORCE_MUST },
    { "Recalling that the parties must lay down their arms,", -1 },
  };

  check_cases ("en", cases, G_N_ELEMENTS (cases));
}

static void
test_vietnamese (void)
{
  static const Case cases[] = {
    { "Các trường học phải kiểm tra nguồn nước hằng tháng.", RV_FORCE_MUST },
    { "Tăng cường công tác thông tin, tuyên truyền.", RV_FORCE_MUST },
    { "Không để dịch bệnh lan rộng.", RV_FORCE_MUST_NOT },
    { "Cán bộ không được nhận quà.", RV_FORCE_MUST_NOT },
    { "Đề nghị các hộ gia đình phân loại rác.", RV_FORCE_SHOULD },
    { "Đây không phải là việc dễ.", -1 },
    { "Hội nghị đã nghe báo cáo của sở y tế.", -1 },
  };
  Fixture fixture;

  check_cases ("vi", cases, G_N_ELEMENTS (cases));
  fixture
    = extract ("vi", "Bộ trưởng Trần Văn An yêu cầu các sở, ngành, địa phương rà soát quy hoạch.");
  g_assert_cmpstr (get (&fixture, 0)->addressee, ==, "các sở, ngành, địa phương");
  g_assert_nonnull (strstr (get (&fixture, 0)->issuer, "Trần Văn An"));
  fixture_clear (&fixture);
  fixture
    = extract ("vi", "Phát biểu tại lễ khai trương, Bộ trưởng Trần Văn An cảm ơn các thợ mỏ và "
                     "yêu cầu các sở rà soát quy hoạch.");
  g_assert_cmpstr (get (&fixture, 0)->issuer, ==, "Bộ trưởng Trần Văn An");
  fixture_clear (&fixture);
}

/* Among people most modals are guesses. */
static void
test_conversation (void)
{
  Fixture fixture
    = extract ("en", "Oh wow, you must be so tired! I am sorry you had to wait for me.\n"
                     "I think you should see a dentist. You know I did!\n"
                     "That must have been awful! I hope you and I can meet.\n"
                     "It should be fun! I am so happy for you.");

  g_assert_cmpuint (fixture.findings->directives->len, ==, 1);
  g_assert_cmpint (get (&fixture, 0)->force, ==, RV_FORCE_SHOULD);
  fixture_clear (&fixture);
}

static void
test_parties (void)
{
  Fixture fixture
    = extract ("en",
               "On Monday, Mayor Anna Berg requested that district offices review the flood plan.\n"
               "However, in view of the season, the fire brigades must test every pump.\n"
               "Repair every broken dyke.");
  const RvDirective *first = get (&fixture, 0), *second = get (&fixture, 1);

  g_assert_cmpuint (fixture.findings->directives->len, ==, 3);
  g_assert_nonnull (first->issuer);
  g_assert_nonnull (strstr (first->issuer, "Anna Berg"));
  g_assert_cmpstr (first->addressee, ==, "district offices");
  g_assert_cmpstr (second->addressee, ==, "the fire brigades");
  g_assert_cmpstr (second->issuer, ==, first->issuer); /* reported speech goes on */
  fixture_clear (&fixture);
}

/* The subject of the sentence goes before whoever spoke last; so does the pronoun after it. */
static void
test_change_of_speaker (void)
{
  Fixture fixture
    = extract ("en", "Mayor Anna Berg stressed that the pumps are old.\n"
                     "Speaking next, Director Clara Whitlock thanked the crews and requested the "
                     "districts to send their lists.\n"
                     "Mayor Anna Berg said that the water is rising.\n"
                     "Director Clara Whitlock visited the mill. She requested the districts to "
                     "clean their wells.");

  g_assert_cmpuint (fixture.findings->directives->len, ==, 2);
  g_assert_cmpstr (get (&fixture, 0)->issuer, ==, "Director Clara Whitlock");
  g_assert_cmpstr (get (&fixture, 1)->issuer, ==, "Director Clara Whitlock");
  fixture_clear (&fixture);
}

/* Who must act, or nobody rather than the wrong one. */
static void
test_addressees (void)
{
  static const struct
  {
    const char *text, *addressee;
  } cases[] = {
    { "Seats must not be given out by friendship or by district.", NULL },
    { "The list must be signed by the district.", "the district" },
    { "Those who find that they cannot swim should stay on land.",
      "Those who find that they cannot swim" },
    { "A boat must not lose a day.", NULL },
    { "One office must answer.", "One office" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture = extract ("en", cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (get (&fixture, 0)->addressee, ==, cases[i].addressee);
      fixture_clear (&fixture);
    }
}

/* A speaker without a verb; and an agency that is only cited. */
/* Who is asked to act is named, whatever it is; what a cleft sentence begins with is no part of it, and
 * who was addressed before is not whom "let us" means. */
static void
test_asked (void)
{
  static const struct
  {
    const char *text, *addressee;
  } cases[] = {
    { "I urge the F7 to halve its tariffs.", "the F7" },
    { "First, I ask every homestead to open its barn.", "every homestead" },
    { "We ask our bakers skilled in rye to meet before Easter.", "our bakers skilled in rye" },
    { "I recommend the plan to reduce the costs.", NULL },
    { "It is the farmers who must decide.", "the farmers" },
    { "I have asked the treasurer to resign. Let us keep our word.", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture = extract ("en", cases[i].text);
      guint last = fixture.findings->directives->len - 1;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (get (&fixture, last)->addressee, ==, cases[i].addressee);
      fixture_clear (&fixture);
    }
}

/* What stands behind "requests that:" are orders, and "is to" gives one in a list of tasks. */
static void
test_that_list (void)
{
  Fixture fixture
    = extract ("en", "The Harbour Council requests that:\n"
                     "+ The Ministry of Works urgently review the leases;\n"
                     "+ Mayors of the towns finish clearing the quays by 4 May 2031;\n"
                     "+ The Ministry of Schools train at least 200 pilots;\n"
                     "+ The Treasury is to pay for them.\n"
                     "The Treasury review board met in May.");

  g_assert_cmpuint (fixture.findings->directives->len, ==, 5);
  g_assert_cmpstr (get (&fixture, 1)->addressee, ==, "The Ministry of Works");
  g_assert_cmpstr (get (&fixture, 1)->issuer, ==, "Harbour Council");
  g_assert_cmpstr (get (&fixture, 2)->addressee, ==, "Mayors of the towns");
  g_assert_cmpstr (get (&fixture, 2)->deadline, ==, "2031-05-04");
  g_assert_cmpstr (get (&fixture, 3)->addressee, ==, "The Ministry of Schools");
  g_assert_cmpstr (get (&fixture, 4)->addressee, ==, "The Treasury");
  fixture_clear (&fixture);
}

/* "Dear comrades," names nobody who gives orders, and who orders in the first person is not whom the
 * paragraph before told of. */
static void
test_own_words (void)
{
  Fixture fixture = extract ("en", "Dear ministers,\nThe towns must repair the dykes.");

  g_assert_cmpstr (get (&fixture, 0)->issuer, ==, NULL);
  fixture_clear (&fixture);
  fixture = extract ("en", "The Harbour Council has directed the pilots to keep a log.\n"
                           "I propose that you look into the following issues:\n"
                           "- Firstly, to review the leases.");
  g_assert_cmpstr (get (&fixture, 0)->issuer, ==, "Harbour Council");
  g_assert_cmpstr (get (&fixture, 2)->issuer, ==, NULL);
  fixture_clear (&fixture);
}

static void
test_attribution (void)
{
  Fixture fixture = extract ("en", "According to Mayor Anna Berg, the pumps need to be tested.\n"
                                   "Engineers must report every leak.");

  g_assert_nonnull (strstr (get (&fixture, 0)->issuer, "Anna Berg"));
  g_assert_cmpstr (get (&fixture, 1)->addressee, ==, "Engineers");
  g_assert_cmpstr (get (&fixture, 1)->issuer, ==, get (&fixture, 0)->issuer);
  fixture_clear (&fixture);
  fixture = extract ("en", "According to the annual report, the pumps need to be tested.");
  g_assert_cmpstr (get (&fixture, 0)->issuer, ==, NULL);
  fixture_clear (&fixture);
}

static void
test_deadline (void)
{
  Fixture fixture
    = extract ("en", "The director assigned the archive to copy the maps before 30 June 2031.");

  g_assert_cmpstr (get (&fixture, 0)->deadline, ==, "2031-06-30");
  g_assert_cmpstr (get (&fixture, 0)->addressee, ==, "the archive");
  fixture_clear (&fixture);
}

static void
test_heading_ends_speech (void)
{
  Fixture fixture
    = extract ("en", "Mayor Anna Berg stressed that the pumps are old.\n# Next season\nThe fire "
                     "brigades must test every pump.");

  g_assert_cmpstr (get (&fixture, 0)->issuer, ==, NULL);
  fixture_clear (&fixture);
}

static void
test_list (void)
{
  Fixture fixture = extract ("en", "The Council directs the harbour office to:\n(a) publish its "
                                   "accounts every year;\n(b) repair the pier.");

  g_assert_cmpuint (fixture.findings->directives->len, ==, 3);
  g_assert_cmpstr (get (&fixture, 1)->addressee, ==, "the harbour office");
  g_assert_true (get (&fixture, 1)->is_recurring);
  g_assert_false (get (&fixture, 2)->is_recurring);
  fixture_clear (&fixture);
}

/* A verb that may be a noun orders where another verb is joined to it. */
static void
test_joined_verbs (void)
{
  Fixture fixture
    = extract ("en", "Tasks of the offices\n1. Review and update the plan of the port.");

  g_assert_cmpuint (fixture.findings->directives->len, ==, 1);
  g_assert_cmpstr (get (&fixture, 0)->base.rule, ==, "imperative");
  fixture_clear (&fixture);
}

/* The slice of @fixture at @span, for comparing. */
static char *
slice (const Fixture *fixture, RvSpan span)
{
  return rv_span_is_empty (span) ? g_strdup ("") : rv_document_dup_slice (fixture->document, span);
}

/* A chain is split into its orders; what they share stays with each. */
static void
test_chain (void)
{
  static const struct
  {
    const char *language, *text;
    const char *orders[5]; /* NULL ends them */
  } cases[] = {
    { "en",
      "The mayor asked the office to test the pumps, to paint the gate and to send the keys.",
      { "test the pumps", "paint the gate", "send the keys" } },
    { "en",
      "The office must clean the wheel; the baker shall keep the oven cold; do not wake the cat.",
      { "clean the wheel", "the baker shall keep the oven cold", "do not wake the cat" } },
    { "en",
      "The office must send the list before May 3, 2031, and submit the plan.",
      { "send the list before May 3, 2031", "submit the plan" } },
    { "en",
      "The mayor asked the office to test the pumps, and urged skippers to wait.",
      { "test the pumps", "wait" } },
    { "en",
      "The crew must hear the village, write down its wishes, and answer within a week.",
      { "hear the village", "write down its wishes", "answer within a week" } },
    { "en", "The office must review and amend its rules.", { "review and amend its rules" } },
    { "en", "The office must check the boilers and pumps.", { "check the boilers and pumps" } },
    { "en",
      "The office must name those who hide, delay and sell permits.",
      { "name those who hide, delay and sell permits" } },
    { "vi",
      "Các xã phải sửa đường làng; trồng cây xanh; nghiêm cấm đốt rác.",
      { "sửa đường làng", "trồng cây xanh", "nghiêm cấm đốt rác" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture = extract (cases[i].language, cases[i].text);
      const RvDirective *directive = get (&fixture, 0);
      guint n = 0;

      g_test_message ("%s", cases[i].text);
      for (; cases[i].orders[n] != NULL; n++)
        {
          g_autofree char *words = NULL;

          g_assert_cmpuint (n, <, directive->n_orders);
          words = slice (&fixture, directive->orders[n].span);
          g_assert_cmpstr (words, ==, cases[i].orders[n]);
        }
      g_assert_cmpuint (directive->n_orders, ==, n);
      fixture_clear (&fixture);
    }
}

static void
test_order_details (void)
{
  Fixture fixture
    = extract ("en", "The office must clean the wheel before 3 May 2031; the baker shall "
                     "not open before 5 May 2031.");
  const RvOrder *orders = get (&fixture, 0)->orders;

  g_assert_cmpstr (orders[0].addressee, ==, "The office");
  g_assert_cmpstr (orders[0].deadline, ==, "2031-05-03");
  g_assert_cmpstr (orders[1].addressee, ==, "the baker");
  g_assert_cmpint (orders[1].force, ==, RV_FORCE_MUST_NOT);
  fixture_clear (&fixture);
}

/* What is ordered ends where another statement begins, or who said it. */
static void
test_reach (void)
{
  static const struct
  {
    const char *text, *action, *deadline;
  } cases[] = {
    { "The mill will open before 3 May 2031; the baker shall bake bread.", "bake bread", NULL },
    { "The baker must not wait for flour: the mill will open before 3 May 2031.", "wait for flour",
      NULL },
    { "The baker must do two things: bake bread and sell it before 3 May 2031.",
      "do two things: bake bread and sell it before 3 May 2031", "2031-05-03" },
    { "“The baker must bake bread,” the mayor said.", "bake bread", NULL },
    { "The baker must bake bread, said Mayor Jo Roe.", "bake bread", NULL },
    { "The bakers must bake bread before 3 May 2031, she stressed.", "bake bread before 3 May 2031",
      "2031-05-03" },
    { "“The baker must bake bread,” he said, “and sell it.”",
      "bake bread,” he said, “and sell it.”", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture = extract ("en", cases[i].text);
      const RvDirective *directive = get (&fixture, 0);
      g_autofree char *action = slice (&fixture, directive->action);

      g_assert_cmpstr (action, ==, cases[i].action);
      g_assert_cmpstr (directive->deadline, ==, cases[i].deadline);
      fixture_clear (&fixture);
    }
}

/* By whose word: neither "Prime Minister Roe, who" nor whom a speech addresses. */
static void
test_issuer_is_one (void)
{
  Fixture fixture
    = extract ("en",
               "Mayor Jo Roe, who closed the meeting, asked the schools to report their needs.");

  g_assert_cmpstr (get (&fixture, 0)->issuer, ==, "Mayor Jo Roe");
  fixture_clear (&fixture);
  fixture = extract ("en", "Mayors, bakers, ladies and gentlemen,\n"
                           "I greet you all.\nThe Ministry shall report to the Council.");
  g_assert_cmpstr (get (&fixture, 0)->issuer, ==, NULL);
  fixture_clear (&fixture);
  g_assert_cmpint (force_of ("en", "The bill was paid, as the Council asked us to do."), ==, -1);
}

/* What is to be handed over. */
static void
test_product (void)
{
  static const struct
  {
    const char *language, *text, *product;
  } cases[] = {
    { "en", "The mayor asked the office to submit a report on the pumps by Friday.",
      "a report on the pumps" },
    { "en", "The office must send the Council an annual statement before May.",
      "an annual statement" },
    { "en", "The office must repair the pumps.", NULL },
    { "en", "The office must report every leak.", NULL },
    { "en", "The office must submit to inspection.", NULL },
    { "vi", "Các xã phải xây dựng kế hoạch trồng rừng, trình huyện trước tháng 5.",
      "kế hoạch trồng rừng" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture = extract (cases[i].language, cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (get (&fixture, 0)->product, ==, cases[i].product);
      fixture_clear (&fixture);
    }
}

/* Orders that one gives by saying so, and notes of who is to do what. */
static void
test_performatives (void)
{
  static const struct
  {
    const char *text, *addressee;
  } cases[] = {
    { "Tonight I am asking the Assembly to fund the ferry.", "the Assembly" },
    { "I would like to ask every member to vote.", "every member" },
    { "We are calling on donors to close the gap.", "donors" },
    { "ACTION: Ms Oyelaran to send the lists.", "Ms Oyelaran" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture = extract ("en", cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (get (&fixture, 0)->addressee, ==, cases[i].addressee);
      fixture_clear (&fixture);
    }
}

/* A heading names what follows; "They" is whom the sentence before addressed. */
static void
test_headings_and_pronouns (void)
{
  Fixture fixture
    = extract ("en", "# No boat may stay ashore: the mayor calls for help\n"
                     "Skippers must paint their boats. They must also wash the sails.");

  g_assert_cmpuint (fixture.findings->directives->len, ==, 2);
  g_assert_cmpstr (get (&fixture, 1)->addressee, ==, "Skippers");
  fixture_clear (&fixture);
}

/* Whoever spoke is forgotten after a paragraph without them. */
static void
test_speech_ends (void)
{
  Fixture fixture = extract ("en", "Mayor Anna Berg stressed that the pumps are old.\n"
                                   "The river is forty kilometres long.\n"
                                   "The fire brigades must test every pump.");

  g_assert_cmpstr (get (&fixture, 0)->issuer, ==, NULL);
  fixture_clear (&fixture);
  fixture = extract ("en", "Mayor Anna Berg stressed that the pumps are old.\n"
                           "The river rose again. Drivers should use the upper bridge.");
  g_assert_cmpstr (get (&fixture, 0)->issuer, ==, NULL);
  fixture_clear (&fixture);
  fixture = extract ("en", "The Harbour Council,\nRecalling its plan,\n"
                           "1. Calls upon all mills to share their water.");
  g_assert_nonnull (strstr (get (&fixture, 0)->issuer, "Harbour Council"));
  fixture_clear (&fixture);
}

/* Tasks listed below a heading, and below whom they are given to, without a verb of ordering. */
static void
test_bare_assignments (void)
{
  Fixture fixture = extract ("vi", "# II. NHIỆM VỤ\n1. Sở Y tế:\na) Kiểm tra các bếp ăn.\n"
                                   "b) Không cấp phép mới cho các quán.\n"
                                   "2. Công an tỉnh chủ trì điều tra các vụ cháy.");

  g_assert_cmpuint (fixture.findings->directives->len, ==, 3);
  g_assert_cmpstr (get (&fixture, 0)->addressee, ==, "Sở Y tế");
  g_assert_cmpstr (get (&fixture, 1)->addressee, ==, "Sở Y tế");
  g_assert_cmpint (get (&fixture, 1)->force, ==, RV_FORCE_MUST_NOT);
  g_assert_cmpstr (get (&fixture, 2)->addressee, ==, "Công an tỉnh");
  fixture_clear (&fixture);
}

/* Work per word is bounded whatever stands in a sentence. */
static void
test_pathological (void)
{
  static const char *const units[]
    = { "must ", "that ", ", and ",     "requested ",   "the state to ",
        "if ",   "(",     "shall be, ", "must do it; ", ", to send a report" };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      Fixture fixture;

      for (guint j = 0; j < 40000; j++)
        g_string_append (text, units[i]);
      fixture = extract ("en", text->str);
      g_assert_cmpuint (fixture.findings->directives->len, <=, 1);
      fixture_clear (&fixture);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/directive-finder/sentences", test_sentences);
  g_test_add_func ("/directive-finder/change-of-speaker", test_change_of_speaker);
  g_test_add_func ("/directive-finder/addressees", test_addressees);
  g_test_add_func ("/directive-finder/vietnamese", test_vietnamese);
  g_test_add_func ("/directive-finder/conversation", test_conversation);
  g_test_add_func ("/directive-finder/parties", test_parties);
  g_test_add_func ("/directive-finder/asked", test_asked);
  g_test_add_func ("/directive-finder/that-list", test_that_list);
  g_test_add_func ("/directive-finder/own-words", test_own_words);
  g_test_add_func ("/directive-finder/attribution", test_attribution);
  g_test_add_func ("/directive-finder/deadline", test_deadline);
  g_test_add_func ("/directive-finder/heading-ends-speech", test_heading_ends_speech);
  g_test_add_func ("/directive-finder/list", test_list);
  g_test_add_func ("/directive-finder/joined-verbs", test_joined_verbs);
  g_test_add_func ("/directive-finder/chain", test_chain);
  g_test_add_func ("/directive-finder/order-details", test_order_details);
  g_test_add_func ("/directive-finder/reach", test_reach);
  g_test_add_func ("/directive-finder/issuer-is-one", test_issuer_is_one);
  g_test_add_func ("/directive-finder/product", test_product);
  g_test_add_func ("/directive-finder/performatives", test_performatives);
  g_test_add_func ("/directive-finder/headings-and-pronouns", test_headings_and_pronouns);
  g_test_add_func ("/directive-finder/speech-ends", test_speech_ends);
  g_test_add_func ("/directive-finder/bare-assignments", test_bare_assignments);
  g_test_add_func ("/directive-finder/pathological", test_pathological);
  return g_test_run ();
}
