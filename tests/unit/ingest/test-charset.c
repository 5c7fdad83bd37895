/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-error.h"
#include "ingest/rv-charset.h"

static void
check (const char *data, gsize size, const char *declared, const char *text, const char *name)
{
  g_autoptr (GError) error = NULL;
  RvCharset charset;
  gsize length = 0;
  g_autofree char *decoded
    = rv_charset_decode (data, size, NULL, declared, NULL, &charset, &length, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (decoded, ==, text);
  g_assert_cmpuint (length, ==, strlen (text));
  g_assert_cmpstr (charset.name, ==, name);
}

static void
test_marks (void)
{
  check ("\xef\xbb\xbfh\xc3\xa9", 6, NULL, "hé", "UTF-8");
  check ("\xff\xfeh\0\xe9\0", 6, NULL, "hé", "UTF-16LE");
  check ("\xfe\xff\0h\0\xe9", 6, NULL, "hé", "UTF-16BE");
  check ("\xff\xfe\0\0h\0\0\0", 8, NULL, "h", "UTF-32LE");
}

static void
test_wide (void)
{
  static const char text[] = "A\0 \0w\0o\0r\0d\0 \0o\0r\0 \0t\0w\0o\0";

  check (text, sizeof text - 1, NULL, "A word or two", "UTF-16LE");
}

static void
test_declared (void)
{
  check ("caf\xe9", 4, "iso-8859-1", "café", "windows-1252");
  check ("\xcf\xf0\xe8\xe2\xe5\xf2", 6, "windows-1251", "Привет", "windows-1251");
  check ("caf\xc3\xa9", 5, "iso-8859-1", "café", "UTF-8");
}

static void
test_detected (void)
{
  static const char text[] = "\xd1\xee\xe2\xe5\xf2 \xec\xe8\xed\xe8\xf1\xf2\xf0\xee\xe2 "
                             "\xef\xf0\xe8\xed\xff\xeb \xf0\xe5\xf8\xe5\xed\xe8\xe5 \xee "
                             "\xf0\xe0\xe7\xe2\xe8\xf2\xe8\xe8 \xf1\xf2\xf0\xe0\xed\xfb.";
  RvCharset charset;
  gsize length;
  g_autofree char *decoded
    = rv_charset_decode (text, sizeof text - 1, NULL, NULL, NULL, &charset, &length, NULL);

  g_assert_cmpstr (decoded, ==, "Совет министров принял решение о развитии страны.");
  g_assert_cmpint (charset.origin, ==, RV_CHARSET_GUESSED);
}

/* Texts of about two hundred characters, in the encodings that they are written in. */
static const struct
{
  const char *text;
  const char *encodings[8];
} written[] = {
  { "Ủy ban nhân dân huyện đảo cho biết chuyến phà ra các đả"
    "o ngoài khơi sẽ không chạy trước thứ năm, vì cầu cảng"
    " phía bắc bị hư hại trong đêm. Thợ lặn đã xem xét các"
    " cọc gỗ vào sáng thứ hai và thấy rằng hai trong s",
    { "windows-1258", "TCVN5712-1", "VISCII", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE" } },
  { "Паром на дальние острова не пойдёт рань"
    "ше четверга, потому что северный причал"
    " был повреждён льдом ночью. Водолазы ос"
    "мотрели сваи в понедельник и нашли, что"
    " две из двенадцати надо заменить, прежд"
    "е чем сможет пр",
    { "KOI8-R", "windows-1251", "ISO-8859-5", "IBM866", "UTF-16BE" } },
  { "เรือข้ามฟากไปยังเกาะรอบนอกจะไม่ออกก่อนวันพฤหัสบดี เพราะท่าเรือทางเหนือเสียหายจากน้ำแข็งในตอนกลางคืน "
    "นักดำน้ำตรวจดูเสาเมื่อวันจันทร์ และพบว่าต้องเปลี่ยนสองต้นจากสิบสองต้นก่อนที่เรือลำใดจะเทียบท่าได้",
    { "TIS-620" } },
  { "Пором на далекі острови не піде раніше "
    "четверга, тому що північний причал був "
    "пошкоджений кригою вночі. Водолази огл"
    "янули палі в понеділок і з'ясували, що д"
    "ві з дванадцяти треба замінити, перш ні"
    "ж зможе пристат",
    { "KOI8-U", "windows-1251" } },
  { "北码头夜里被冰撞坏，开往外岛的渡船星期四以前不会"
    "开航。潜水员星期一检查了木桩，发现十二根中有两根"
    "必须更换，船只才能靠岸。港务处已请大陆的一家船厂"
    "帮忙，但是它的起重机到本周中都在别处工作。镇长说"
    "，岛上商店的面包还够吃三天，",
    { "GB18030", "UTF-16LE" } },
  { "北碼頭夜裡被冰撞壞，開往外島的渡船星期四以前不會"
    "開航。潛水員星期一檢查了木樁，發現十二根中有兩根"
    "必須更換，船隻才能靠岸。港務處已請大陸的一家船廠"
    "幫忙，但是它的起重機到本週中都在別處工作。鎮長說"
    "，島上商店的麵包還夠吃三天，",
    { "BIG5" } },
  { "北の桟橋が夜のうちに氷で壊れたため、外の島々へ行"
    "く渡し船は木曜日まで出ない。月曜日に潜水夫が杭を"
    "調べたところ、十二本のうち二本を取り替えなければ"
    "、どの船も着けないことがわかった。港の役所は本土"
    "の造船所に助けを求めたが、そ",
    { "SHIFT_JIS", "EUC-JP", "ISO-2022-JP" } },
  { "북쪽 부두가 밤사이 얼음에 부서져 바깥 섬으로 가는 "
    "나룻배는 목요일 전에는 떠나지 않는다. 잠수부들이 월"
    "요일에 말뚝을 살펴보니 열두 개 가운데 두 개를 갈아"
    "야 배가 닿을 수 있다고 한다. 항만 사무",
    { "EUC-KR" } },
  { "Die Fähre zu den äußeren Inseln fährt nicht vor Donnerstag, weil de"
    "r nördliche Anleger in der Nacht vom Eis beschädigt wurde. Taucher pr"
    "üften am Montag die Pfähle und fanden, dass zwei von zwölf ersetzt w"
    "erden ",
    { "ISO-8859-1", "ISO-8859-15" } },
  { "Prom na dalsze wyspy nie wypłynie przed czwartkiem, ponieważ północ"
    "ny pomost został w nocy uszkodzony przez lód. Nurkowie obejrzeli pale"
    " w poniedziałek i stwierdzili, że dwa z dwunastu trzeba wymienić, za"
    "nim ja",
    { "ISO-8859-2" } },
  { "Přívoz na vzdálené ostrovy nevypluje před čtvrtkem, protože seve"
    "rní molo bylo v noci poškozeno ledem. Potápěči si v pondělí proh"
    "lédli piloty a zjistili, že dvě z dvanácti je třeba vyměnit, než"
    " bude moci přistát",
    { "windows-1250" } },
  { "Το πλοίο για τα έξω νησιά δεν θα φύγει π"
    "ριν από την Πέμπτη, γιατί η βόρεια προβλ"
    "ήτα έπαθε ζημιά από τον πάγο τη νύχτα. Δ"
    "ύτες εξέτασαν τους πασσάλους τη Δευτέρ"
    "α και βρήκαν ότι δύο από τους δώδεκα πρέ"
    "πει να αλλαχ",
    { "ISO-8859-7", "windows-1253" } },
  { "Dış adalara giden vapur perşembeden önce kalkmayacak, çünkü kuze"
    "y iskelesi gece buzdan zarar gördü. Dalgıçlar pazartesi günü kazı"
    "kları inceledi ve herhangi bir gemi yanaşmadan önce on ikiden ikisin"
    "in değiştiril",
    { "ISO-8859-9" } },
  { "המעבורת לאיים החיצוניים לא תצא לפני יום"
    " חמישי, משום שהרציף הצפוני ניזוק בלילה מ"
    "ן הקרח. צוללנים בדקו את העמודים ביום שני"
    " ומצאו ששניים מתוך שנים עשר חייבים החלפ"
    "ה לפני שתוכל אוניה לעגון. משרד הנמל ביקש"
    " עזרה ממספנה",
    { "windows-1255" } },
  { "لن تبحر العبارة إلى الجزر البعيدة قبل ي"
    "وم الخميس، لأن الرصيف الشمالي تضرر من ا"
    "لجليد في الليل. وفحص الغواصون الأعمدة ي"
    "وم الاثنين ووجدوا أن اثنين من اثني عشر ي"
    "جب استبدالهما قبل أن ترسو أي سفينة. وطلب"
    " مكتب الميناء",
    { "windows-1256" } },
};

/* Vietnamese in windows-1258 writes its tones as marks of their own. */
static char *
split_tones (const char *text)
{
  GString *split = g_string_new (NULL);

  for (const char *p = text; *p != 0; p = g_utf8_next_char (p))
    {
      g_autofree char *apart = g_utf8_normalize (p, g_utf8_next_char (p) - p, G_NORMALIZE_NFD);
      g_autoptr (GString) base = g_string_new (NULL);
      g_autofree char *joined = NULL;
      gunichar tone = 0;

      for (const char *q = apart; *q != 0; q = g_utf8_next_char (q))
        {
          gunichar mark = g_utf8_get_char (q);

          if (mark == 0x300 || mark == 0x301 || mark == 0x303 || mark == 0x309 || mark == 0x323)
            tone = mark;
          else
            g_string_append_unichar (base, mark);
        }
      joined = g_utf8_normalize (base->str, -1, G_NORMALIZE_NFC);
      g_string_append (split, joined);
      if (tone != 0)
        g_string_append_unichar (split, tone);
    }
  return g_string_free (split, FALSE);
}

static void
test_written (void)
{
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (written); i++)
    for (const char *const *name = written[i].encodings; *name != NULL; name++)
      {
        g_autofree char *split
          = g_str_equal (*name, "windows-1258") ? split_tones (written[i].text) : NULL;
        g_autoptr (GError) error = NULL;
        RvCharset charset;
        gsize size, length;
        g_autofree char *bytes = g_convert (split != NULL ? split : written[i].text, -1, *name,
                                            "UTF-8", NULL, &size, &error);
        g_autofree char *decoded = NULL;
        g_autofree char *composed = NULL;

        g_assert_no_error (error);
        decoded = rv_charset_decode (bytes, size, NULL, NULL, languages, &charset, &length, &error);
        g_assert_no_error (error);
        composed = g_utf8_normalize (decoded, -1, G_NORMALIZE_NFC);
        if (!g_str_equal (composed, written[i].text))
          g_error ("%s was taken for %s: %s", *name, charset.name, decoded);
      }
}

/* What is declared is wrong, or a few bytes are. */
static void
test_wrong (void)
{
  static const char text[] = "B\xc3\xa1nh m\xc3\xac tr\xc3\xaan \xc4\x91\xe1\xba\xa3o";

  check (text, sizeof text - 1, "windows-1258", "Bánh mì trên đảo", "UTF-8");
  check (text, sizeof text - 1, "no-such-set", "Bánh mì trên đảo", "UTF-8");
  check ("caf\xe9 au lait", 12, "utf-8", "caf\xef\xbf\xbd au lait", "UTF-8");
}

static void
test_forced (void)
{
  g_autoptr (GError) error = NULL;
  RvCharset charset;
  gsize length;
  g_autofree char *decoded
    = rv_charset_decode ("\xe9", 1, "windows-1251", NULL, NULL, &charset, &length, NULL);

  g_assert_cmpstr (decoded, ==, "й");
  g_assert_cmpint (charset.origin, ==, RV_CHARSET_CHOSEN);
  g_assert_null (rv_charset_decode ("x", 1, "no-such-set", NULL, NULL, &charset, &length, &error));
  g_assert_error (error, RV_ERROR, RV_ERROR_UNSUPPORTED);
}

/* What a person chooses may be one of the old encodings of Vietnamese, over bytes or over letters. */
static void
test_chosen_encoding (void)
{
  static const struct
  {
    const char *text;
    const char *name;
    const char *decoded;
  } cases[] = {
    { "vi\xd6n", "TCVN5712-1", "viện" },     /* bytes */
    { "vi\xc3\x96n", "TCVN5712-1", "viện" }, /* the same letters in UTF-8, as a font hides them */
    { "vi\xaen", "VISCII", "viện" },
  };
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);
  guint n;
  const RvCharsetOffer *offers = rv_charset_list (&n);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RvCharset charset;
      gsize length;
      g_autofree char *decoded
        = rv_charset_decode (cases[i].text, strlen (cases[i].text), cases[i].name, NULL, languages,
                             &charset, &length, NULL);

      g_assert_cmpstr (decoded, ==, cases[i].decoded);
      g_assert_cmpstr (charset.name, ==, cases[i].name);
      g_assert_cmpint (charset.origin, ==, RV_CHARSET_CHOSEN);
    }
  for (guint i = 0; i < n; i++) /* whatever is offered can be had */
    {
      RvCharset charset;
      gsize length;
      g_autofree char *decoded
        = rv_charset_decode ("quay", 4, offers[i].name, NULL, languages, &charset, &length, NULL);

      g_assert_nonnull (decoded);
    }
}

/* A few zeros, as a broken transfer leaves them, lose nothing of the text around them. */
static void
test_zeros (void)
{
  static const char text[] = "The harbour board met on Monday and agreed caf\xe9 \0 the new quay "
                             "will be built by the end of the year, and all is said.";

  check (text, sizeof text - 1, "iso-8859-1",
         "The harbour board met on Monday and agreed café   the new quay "
         "will be built by the end of the year, and all is said.",
         "windows-1252");
}

static void
test_binary (void)
{
  static const char data[] = "\x7f"
                             "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0\1\0\0\0";
  g_autoptr (GError) error = NULL;
  RvCharset charset;
  gsize length;

  g_assert_null (
    rv_charset_decode (data, sizeof data, NULL, NULL, NULL, &charset, &length, &error));
  g_assert_error (error, RV_ERROR, RV_ERROR_NOT_TEXT);
}

/* The same sentence in every old encoding of Vietnamese comes out the same. */
static void
test_vietnamese (void)
{
  static const char sentence[]
    = "Các đại biểu đã nghe báo cáo và thảo luận về những việc được giao cho từng địa phương; "
      "không có ý kiến nào khác của các đơn vị là trái với điều này.";
  static const struct
  {
    const char *name;
    const char *text;
  } cases[] = {
    { "VNI",
      "Caùc ñaïi bieåu ñaõ nghe baùo caùo vaø thaûo luaän veà nhöõng vieäc ñöôïc giao cho töøng "
      "ñòa phöông; khoâng coù yù kieán naøo khaùc cuûa caùc ñôn vò laø traùi vôùi ñieàu naøy." },
    { "TCVN5712-1", "C¸c ®¹i biÓu ®· nghe b¸o c¸o vµ th¶o luËn vÒ nh÷ng viÖc ®\xc2\xad"
                    "îc giao cho tõng ®Þa ph\xc2\xad"
                    "¬ng; kh«ng cã ý kiÕn nµo kh¸c cña c¸c ®¬n vÞ lµ tr¸i víi ®iÒu nµy." },
  };
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *bytes = g_convert (cases[i].text, -1, "CP1252", "UTF-8", NULL, NULL, NULL);
      const char *const sources[] = { cases[i].text, bytes };

      for (gsize j = 0; j < G_N_ELEMENTS (sources); j++)
        {
          RvCharset charset;
          gsize length;
          g_autofree char *decoded = rv_charset_decode (sources[j], strlen (sources[j]), NULL, NULL,
                                                        languages, &charset, &length, NULL);

          g_assert_cmpstr (decoded, ==, sentence);
          g_assert_cmpstr (charset.name, ==, cases[i].name);
          g_assert_cmpint (charset.origin, ==, RV_CHARSET_GUESSED);
        }
    }
}

/* Text that only looks a little like it stays as it is. */
static void
test_not_vietnamese (void)
{
  static const char text[] = "Où est le café ? À côté de l’hôtel, près du théâtre, où l’on a dîné.";
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);
  RvCharset charset;
  gsize length;
  g_autofree char *decoded
    = rv_charset_decode (text, strlen (text), NULL, NULL, languages, &charset, &length, NULL);

  g_assert_cmpstr (decoded, ==, text);
  g_assert_cmpstr (charset.name, ==, "UTF-8");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charset/marks", test_marks);
  g_test_add_func ("/charset/wide", test_wide);
  g_test_add_func ("/charset/declared", test_declared);
  g_test_add_func ("/charset/detected", test_detected);
  g_test_add_func ("/charset/written", test_written);
  g_test_add_func ("/charset/wrong", test_wrong);
  g_test_add_func ("/charset/forced", test_forced);
  g_test_add_func ("/charset/chosen-encoding", test_chosen_encoding);
  g_test_add_func ("/charset/zeros", test_zeros);
  g_test_add_func ("/charset/binary", test_binary);
  g_test_add_func ("/charset/vietnamese", test_vietnamese);
  g_test_add_func ("/charset/not-vietnamese", test_not_vietnamese);
  return g_test_run ();
}
