package lockstep.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lockstep.model.registry.Layer;
import lockstep.model.registry.Registry;
import org.junit.jupiter.api.Test;

/** The published lists, where they are at hand: in the folder that LOCKSTEP_SHARED names, or in ../shared beside the project. */
class RealListsTest {
    private static Path knowledge() {
        String named = System.getProperty("LOCKSTEP_SHARED", String.valueOf(System.getenv("LOCKSTEP_SHARED")));
        Path shared = named.equals("null")
                ? Path.of(System.getProperty("lockstep.root", "..")).resolveSibling("shared")
                : Path.of(named);
        Path knowledge = shared.resolve("data/knowledge");
        assumeTrue(Files.isDirectory(knowledge), "no published lists at " + knowledge + "; nothing to read");
        return knowledge;
    }

    private static Registry read(String file) {
        return RegistryFiles.read(knowledge().resolve(file), Optional.empty())
                .get(0)
                .registry();
    }

    private static long of(Registry r, Layer layer) {
        return r.actors().stream().filter(a -> a.layer() == layer).count();
    }

    @Test
    void missionsAndDiplomatsAreOfficialAndStateMediaAreStateControlled() {
        Registry china = read("accounts/china_diplomat_statemedia_twitter_handles.csv");
        assertThat(of(china, Layer.OFFICIAL)).isEqualTo(64);
        assertThat(of(china, Layer.STATE_CONTROLLED)).isEqualTo(13);
        assertThat(of(china, Layer.UNKNOWN))
                .as("influencers are not labelled by a list alone")
                .isEqualTo(10);
        assertThat(of(read("accounts/russia_gov_embassy_twitter_handles.csv"), Layer.OFFICIAL))
                .isEqualTo(75);
    }

    @Test
    void newsHandlesAreOrdinaryMediaOfAGeneralList() {
        Registry news = read("accounts/wikidata_news_media_twitter_handles.json");
        assertThat(news.general()).isTrue();
        assertThat(of(news, Layer.ORDINARY_MEDIA)).isGreaterThan(7_000);
    }

    @Test
    void sitesOfConcernHoldPlainNewsWhichIsNotSuspect() {
        Registry sites = read("domains/laundromat_sites_of_concern.csv");
        assertThat(of(sites, Layer.ORDINARY_MEDIA)).isBetween(2_100L, 2_223L);
        assertThat(of(sites, Layer.COVERT)).isZero();
    }

    @Test
    void operationDomainsAreCovertOnlyWithASourceAndADate() {
        Registry domains = read("dima-domains/dima_domains.csv");
        assertThat(domains.actors())
                .filteredOn(a -> a.layer() == Layer.COVERT)
                .hasSizeGreaterThan(500)
                .allMatch(a -> a.by().isDated());
    }

    @Test
    void outletsOfTheMatrixKeepTheirTypology() {
        Registry matrix = read("domains/State_Media_Matrix.csv");
        assertThat(of(matrix, Layer.STATE_CONTROLLED)).isBetween(650L, 754L);
        assertThat(of(matrix, Layer.STATE_LINKED)).isBetween(200L, 251L);
    }
}
