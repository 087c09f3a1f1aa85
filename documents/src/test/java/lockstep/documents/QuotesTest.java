package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockstep.documents.text.FirstAppearance;
import lockstep.documents.text.Quotes;
import lockstep.documents.text.Quotes.Quote;
import org.junit.jupiter.api.Test;

/** Quoted speech with its speaker, and texts that come a second time. */
class QuotesTest {
    private static String first(String text) {
        Quote q = Quotes.in(text).get(0);
        return q.speaker() + ": " + text.substring(q.start(), q.end());
    }

    @Test
    void whoSpeaksIsReadBesideTheQuotationInSeveralLanguages() {
        assertThat(first("\u201cThe bridge will open before the winter,\u201d said Ada Quill of the board."))
                .isEqualTo("Ada Quill: The bridge will open before the winter,");
        assertThat(first("Ben Nib, who paints lanterns, said: \"Nobody asked us about the new lamps.\""))
                .isEqualTo("Ben Nib: Nobody asked us about the new lamps.");
        assertThat(first("\u201eDie Br\u00fccke bleibt bis zum Winter gesperrt\u201c, sagte Frida Holm."))
                .isEqualTo("Frida Holm: Die Br\u00fccke bleibt bis zum Winter gesperrt");
        assertThat(first("\u00abМост откроют до начала зимы\u00bb, сказал Иван Перов."))
                .startsWith("Иван Перов: ");
        assertThat(first("王小明表示：“这座木桥将在冬天之前重新开放”。")).startsWith("王小明: ");
    }

    @Test
    void aPronounIsNoSpeakerAndAWordInMarksIsNoSpeech() {
        assertThat(first("\"The bridge will open before the winter,\" he said."))
                .startsWith(": ");
        assertThat(Quotes.in("They called it a \"miracle\" and went home. 5\" wide, 6\" high."))
                .isEmpty();
    }

    @Test
    void everyQuotationOfTheObjectIsTheSliceOfItsText() {
        Document d = Reading.of(
                        "a.txt",
                        "A title\n\nOn the pier \ud83d\udea2 it rained. \u201cThe bridge will open before the winter,\u201d said Ada Quill. More was not told."
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .get(0);
        var quote = tools.jackson.databind.json.JsonMapper.shared()
                .readTree(DocumentJson.line(d))
                .path("quotes")
                .path(0);
        int from = d.text().offsetByCodePoints(0, quote.path("start").asInt());
        int to = d.text().offsetByCodePoints(0, quote.path("end").asInt());
        assertThat(d.text().substring(from, to)).isEqualTo(quote.path("quote").asString());
        assertThat(quote.path("speaker").asString()).isEqualTo("Ada Quill");
    }

    @Test
    void aTextThatComesAgainNearlyWordForWordIsACopyOfTheFirst() {
        var seen = new FirstAppearance();
        List<MadeUpPage> pages =
                List.of(MadeUpPage.of("wordpress-classic"), MadeUpPage.of("joomla"), MadeUpPage.of("chinese-portal"));
        for (MadeUpPage page : pages)
            assertThat(seen.seen(page.name(), page.text())).isEmpty();
        for (MadeUpPage page : pages)
            assertThat(seen.seen("again", "Taken over. " + page.text() + " So it stood."))
                    .contains(page.name());
        assertThat(seen.seen("short", "Pier closed.")).isEmpty();
        assertThat(seen.seen("short", "Pier closed.")).isEmpty();
    }
}
