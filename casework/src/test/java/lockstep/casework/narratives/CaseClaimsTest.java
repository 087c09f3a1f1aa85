package lockstep.casework.narratives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import lockstep.casework.CaseFolder;
import lockstep.casework.OpenCase;
import lockstep.model.WrongUse;
import lockstep.model.analysis.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts held against a list of claims that somebody has judged. */
class CaseClaimsTest {
    private static final String LIST = """
            id,claim,verdict,url,date
            c1,"The harbour laboratory poisoned the drinking water of the whole district",false,https://checks.example/1,2021-02-01
            c2,"The lighthouse keeper sold seventeen fishing boats to foreign generals",false,https://checks.example/2,2021-02-02
            """;

    @TempDir
    private Path folder = Path.of("");

    private CaseFolder desk = new CaseFolder(Path.of(""));

    @BeforeEach
    void aDesk() {
        desk = new CaseFolder(folder);
    }

    private OpenCase read() throws Exception {
        OpenCase open = desk.open();
        CaseFolder.read(
                open,
                desk.posts(
                        "posts.csv",
                        List.of(
                                new String[] {
                                    "anvil",
                                    "1",
                                    "everybody knows the harbour laboratory poisoned drinking water in the district",
                                    ""
                                },
                                new String[] {
                                    "basin",
                                    "2",
                                    "the lighthouse keeper sold seventeen fishing boats to foreign generals",
                                    ""
                                },
                                new String[] {"candle", "3", "mild weather over the harbour and a quiet lighthouse", ""
                                },
                                new String[] {"ember", "4", "the committee will meet again after lunch on friday", ""
                                })));
        return open;
    }

    private ClaimList list() throws Exception {
        return ClaimList.read(desk.file("claims.csv", LIST));
    }

    @Test
    void postsThatMakeAClaimAreMatchedBestFirstAndThoseThatShareATopicAreNot() throws Exception {
        try (OpenCase open = read()) {
            ClaimList list = list();
            List<ClaimStep.Made> made = CaseClaims.matched(open.data(), list, ClaimStep.USUAL, Work.quiet(1));
            assertThat(made).hasSize(2);
            assertThat(made.get(0).score()).isGreaterThanOrEqualTo(made.get(1).score());
            assertThat(list.claims().get(made.get(0).claim()).id()).isEqualTo("c2");
            assertThat(made).allSatisfy(m -> assertThat(m.reason()).startsWith("shares "));
        }
    }

    @Test
    void whatWasMatchedIsKeptAndTheSameListReplacesIt() throws Exception {
        try (OpenCase open = read()) {
            CaseClaims.matched(open.data(), list(), ClaimStep.USUAL, Work.quiet(1));
            assertThat(CaseFolder.count(open, "claims")).isEqualTo(2);
            assertThat(CaseFolder.count(open, "claim_posts")).isEqualTo(2);
            CaseClaims.matched(open.data(), list(), 1.1, Work.quiet(1));
            assertThat(CaseFolder.count(open, "claims")).isEqualTo(2);
            assertThat(CaseFolder.count(open, "claim_posts")).isZero();
        }
    }

    @Test
    void claimsAreReadFromJsonOfFactCheckersToo() throws Exception {
        Path file = desk.file("review.json", """
                {"@graph": [{"@type": "ClaimReview", "url": "https://checks.example/1", "datePublished": "2021-02-01",
                  "claimReviewed": "The harbour laboratory poisoned the drinking water",
                  "reviewRating": {"alternateName": "False"}}]}
                """);
        ClaimList.Claim claim = ClaimList.read(file).claims().get(0);
        assertThat(claim.says()).isEqualTo("The harbour laboratory poisoned the drinking water");
        assertThat(claim.judged()).isEqualTo("False");
        assertThat(claim.link()).isEqualTo("https://checks.example/1");
    }

    @Test
    void columnsApartBySemicolonsAndRowsWithoutAClaimAreRead() throws Exception {
        Path file = desk.file("half.csv", "title;rating\nThe tide was bought;wrong\n;wrong\n");
        assertThat(ClaimList.read(file).claims())
                .extracting(ClaimList.Claim::id, ClaimList.Claim::says, ClaimList.Claim::judged)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("1", "The tide was bought", "wrong"));
    }

    @Test
    void aFileWithoutClaimsIsRefusedWithWhatItTakes() throws Exception {
        Path table = desk.file("none.csv", "harbour,weather\nquiet,mild\n");
        assertThatThrownBy(() -> ClaimList.read(table))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("none.csv holds no claims");
        Path broken = desk.file("broken.json", "{\"claim\": \"The tide was bought\"}\n{\"claim\": \n");
        assertThatThrownBy(() -> ClaimList.read(broken)).hasMessageContaining("line 2");
    }

    @Test
    void fewerThanThreeContentWordsInCommonMakeNoMatch() throws Exception {
        try (OpenCase open = read()) {
            ClaimList few = ClaimList.read(desk.file(
                    "few.csv",
                    "id,claim\nf1,The lighthouse stands beside a harbour of marble and copper\nf2,Move over\n"));
            assertThat(CaseClaims.matched(open.data(), few, 0.01, Work.quiet(1)))
                    .noneMatch(m -> m.reason().split(",").length < 3);
            assertThat(CaseClaims.matched(open.data(), few, ClaimStep.USUAL, Work.quiet(1)))
                    .isEmpty();
        }
    }
}
