package lockstep.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An id that is only wrapped is unwrapped; one that lost its digits makes nobody another. */
final class TableIdsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "1090000000000000911.0",
                "|\"=\"\"1090000000000000911\"\"\"|",
                "'1090000000000000911",
                "|\t1090000000000000911\t|",
                "|\"\"\"1090000000000000911\"\"\"|",
                "1.090000000000000911e+18",
                "@1090000000000000911"
            })
    void whatIsWrappedAroundAnIdIsTakenOff(String written) {
        Reads reads =
                Reads.table("user_id,created_at,text", written + ",1622541600,a", "1090000000000000911,1622541601,b");
        assertThat(reads.part(1)).containsExactly(":1090000000000000911", ":1090000000000000911");
    }

    @Test
    void idsWithoutTheirLastDigitsMakeNobodyAnother() {
        Reads named = Reads.table(
                "user_id,screen_name,created_at,text",
                "1.09000E+18,ann,1622541600,a",
                "\"1,09000E+18\",bob,1622541601,b");
        assertThat(named.part(1)).containsExactly(":ann", ":bob");
        assertThat(named.notes())
                .contains("user_id holds numbers without their last digits")
                .contains("accounts are known by screen_name");
        Reads nameless = Reads.table("user_id,created_at,text", "1.09000E+18,1622541600,a", "7,1622541601,b");
        assertThat(nameless.part(1)).containsExactly(":7");
        assertThat(nameless.reasons()).singleElement().asString().startsWith("rounded-id");
    }

    @Test
    void roundedIdsAreKnownByTheirZeros() {
        Reads reads = Reads.table(
                "post_id,user_id,screen_name,created_at,text",
                "1294030472427830000,1090000000000000000,ann,1622541600,a",
                "1294030472427840000,1090000000000000000,bob,1622541601,b");
        assertThat(reads.part(1)).containsExactly(":ann", ":bob");
        assertThat(reads.part(2)).containsExactly("", "");
        Reads whole = Reads.table(
                "post_id,user_id,screen_name,created_at,text",
                "1294030472427830000,1090000000000000000,ann,1622541600,a",
                "1294030472427835137,1090000000000000911,bob,1622541601,b");
        assertThat(whole.part(1)).containsExactly(":1090000000000000000 @ann", ":1090000000000000911 @bob");
        assertThat(whole.part(2)).containsExactly("1294030472427830000", "1294030472427835137");
    }

    @Test
    void aRepostOfALostIdIsStillARepost() {
        Reads reads = Reads.table(
                "user_id,created_at,text,retweeted_status_id",
                "7,1622541600,something else,1.29403E+18",
                "8,1622541601,another thing,1.29403E+18");
        assertThat(reads.part(4)).containsExactly("repost", "repost");
        assertThat(reads.objects("repost")).doesNotContain("1.29403E+18").doesNotHaveDuplicates();
        assertThat(reads.objects("text")).isEmpty();
    }

    @Test
    void shortIdsOfHexadecimalDigitsAreNoNumbers() {
        Reads reads = Reads.table("user_id,created_at,text", "12e5,1622541600,a", "1E18,1622541601,b");
        assertThat(reads.part(1)).containsExactly(":12e5", ":1E18");
    }
}
