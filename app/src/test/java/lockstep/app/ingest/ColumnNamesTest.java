package lockstep.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns are known in the spellings of tools and in the languages of spreadsheets; a name alone is not believed. */
final class ColumnNamesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Benutzername;Veröffentlicht am;Beitrag",
                "Nom d'utilisateur;Date de publication;Contenu",
                "KULLANICI ADI;YAYIN TARİHİ;METİN",
                "Usuario;Fecha de publicación;Mensaje",
                "Пользователь;Дата публикации;Текст поста",
                "用户名;发布时间;微博正文",
                "اسم;x;y",
                "authorUsername;createdAt;fullText",
                "From User Name;Created At (UTC);Text",
                "post_owner.username;creation_time;text",
            })
    void whoWhenAndWhatAreFound(String names) throws IOException {
        var desk = new Desk(folder);
        desk.file("t.csv", names + "\nlynx;2024-03-05 09:00:00;w001 w002\nhare;2024-03-05 09:01:00;w003\n");
        int status = desk.run("ingest", "c.case", "t.csv");
        if (names.endsWith("x;y")) {
            assertThat(status).isEqualTo(1);
            return;
        }
        assertThat(status).as(desk.said()).isZero();
        assertThat(desk.rows(
                        "c.case",
                        "SELECT coalesce(a.handle, a.native_id), p.text FROM posts p JOIN accounts a ON a.account = p.account"
                                + " ORDER BY p.line"))
                .containsExactly("lynx|w001 w002", "hare|w003");
    }

    @Test
    void aColumnOfYesAndNoIsNoTextAndTheVideoOfACommentNotItsId() throws IOException {
        var desk = new Desk(folder);
        desk.file("t.csv", """
                channelId,channelTitle,videoId,publishedAt,videoTitle,caption,tags
                UCa1,River,abcDEF12345,2024-02-03T10:11:12Z,w001 w002,false,"w203,w204"
                UCb1,Birch,abcDEF12346,2024-02-03T11:11:12Z,w003,true,
                """);
        desk.file("u.csv", """
                author,videoId,publishedAt,comment
                lynx,abcDEF12345,2024-02-03T10:11:12Z,w001
                hare,abcDEF12345,2024-02-03T10:12:12Z,w002
                """);
        assertThat(desk.run("ingest", "c.case", "t.csv", "u.csv"))
                .as(desk.said())
                .isZero();
        assertThat(desk.rows("c.case", "SELECT coalesce(native_id, '-'), text FROM posts ORDER BY post"))
                .containsExactly("abcDEF12345|w001 w002", "abcDEF12346|w003", "-|w001", "-|w002");
    }

    @ParameterizedTest
    @CsvSource({".", "k.A.", "N/D", "无", "NA_character_", "set()", "#WERT!", "None found"})
    void wordsForNothingOfSpreadsheetsAndStatisticsAreNone(String nothing) throws IOException {
        // as in 03-null-texts
        var desk = new Desk(folder);
        desk.file(
                "t.csv",
                "id,user_id,created_at,message,retweet_id,hashtags,urls\n1,7,2024-03-05 09:00:00,w001,%s,%s,%s\n2,8,2024-03-05 09:00:01,w002,,w203,\n"
                        .formatted(nothing, nothing, nothing));
        assertThat(desk.run("ingest", "c.case", "t.csv")).isZero();
        assertThat(desk.rows("c.case", "SELECT kind FROM posts ORDER BY post")).containsExactly("original", "original");
        assertThat(desk.rows(
                        "c.case",
                        "SELECT o.value FROM objects o JOIN kinds k ON k.kind = o.kind WHERE k.name = 'hashtag'"))
                .containsExactly("w203");
    }
}
