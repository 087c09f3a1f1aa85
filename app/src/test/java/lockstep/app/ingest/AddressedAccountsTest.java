package lockstep.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account or post that one tool gives by its address is the one that another gives by its name and id. */
final class AddressedAccountsTest {
    private static final String WHO_AND_WHAT =
            "SELECT coalesce(a.platform, '-'), a.native_id, p.native_id FROM posts p JOIN accounts a ON a.account = p.account ORDER BY p.post";

    @TempDir
    Path folder;

    @Test
    void aChannelAndItsMessageByTheirAddressesAreThoseByName() throws IOException {
        // as in 21-same-article-many-urls and 24-same-posts-two-collections, of accounts and posts
        var desk = new Desk(folder);
        desk.file("t.csv", """
                Date,Channel,Channel link,Post link,Text,Views
                2024-03-12 09:04:11,River,https://t.me/RiverNews,https://t.me/RiverNews/17,w001 w002,10877
                2024-03-12 09:05:11,Birch,https://t.me/s/birch,https://www.t.me/s/birch/18?single,w003,877
                """);
        desk.file("t.jsonl", """
                {"_type": "snscrape.modules.telegram.TelegramPost", "url": "https://t.me/s/rivernews/17", "date": "2024-03-12T09:04:11+00:00", "content": "w001 w002", "outlinks": [], "channel": null}
                """);
        assertThat(desk.run("ingest", "c.case", "t.csv", "t.jsonl"))
                .as(desk.said())
                .isZero();
        assertThat(desk.rows("c.case", WHO_AND_WHAT))
                .containsExactly("telegram|rivernews|rivernews/17", "telegram|birch|birch/18");
    }

    @Test
    void whatIsNoAddressOfAnAccountOrStandsOnAnotherPlatformStays() throws IOException {
        var desk = new Desk(folder);
        desk.file("t.csv", """
                id,account_id,platform,created_at,message
                https://www.facebook.com/river/posts/1,https://www.facebook.com/river,facebook,2024-03-12 09:04:11,w001
                https://rivernews.org/17,https://rivernews.org/about,web,2024-03-12 09:05:11,w002
                https://t.me/rivernews/17,https://t.me/rivernews,vk,2024-03-12 09:06:11,w003
                https://x.com/otter/status/1767,https://x.com/Otter?lang=en,,2024-03-12 09:07:11,w004
                """);
        assertThat(desk.run("ingest", "c.case", "t.csv")).as(desk.said()).isZero();
        assertThat(desk.rows("c.case", WHO_AND_WHAT))
                .containsExactly(
                        "facebook|https://www.facebook.com/river|https://www.facebook.com/river/posts/1",
                        "web|https://rivernews.org/about|https://rivernews.org/17",
                        "vk|https://t.me/rivernews|https://t.me/rivernews/17",
                        "twitter|otter|1767");
    }
}
