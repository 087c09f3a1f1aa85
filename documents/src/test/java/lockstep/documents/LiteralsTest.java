package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Words of languages and facts of the world stand in lists: how many letters the literals of the code hold is counted, and only falls. */
class LiteralsTest {
    /** Letters within the quotation marks of all files; lower it where less is left. */
    private static final int ALLOWED = 16250;

    private static final int SLACK = 500;

    /** What each field that is read by lists may keep. */
    private static final int ALLOWED_A_FIELD = 800;

    private static final Set<String> FIELDS =
            Set.of("Voices", "Speakers", "Actors", "Targets", "Stories", "States", "Countries", "Notices");

    @Test
    void literalsOfTheCodeOnlyGrowFewer() throws IOException {
        List<JavaSource> files = JavaSource.all();
        int all = files.stream().mapToInt(JavaSource::literals).sum();
        String most = files.stream()
                .sorted(Comparator.comparingInt(JavaSource::literals).reversed())
                .limit(10)
                .map(f -> f.name() + " " + f.literals())
                .collect(Collectors.joining(", "));
        assertThat(all)
                .as("letters in literals; words go into lists/LANGUAGE/FIELD.tsv. Most: %s", most)
                .isLessThanOrEqualTo(ALLOWED);
        assertThat(all).as("fewer than were allowed: lower ALLOWED").isGreaterThan(ALLOWED - SLACK);
    }

    @Test
    void wordsOfTextsStandInListsAndNotInTheSources() throws IOException {
        assertThat(JavaSource.all())
                .filteredOn(f -> FIELDS.contains(f.type()))
                .as("fields that are read by lists")
                .hasSize(FIELDS.size())
                .allSatisfy(f -> assertThat(f.literals()).as(f.name()).isLessThan(ALLOWED_A_FIELD));
    }

    @Test
    void lettersAreCountedWithinQuotationMarksAlone() {
        String java = "var a = \"quay\"; // \"a comment\"\n/* \"another\" */ char c = '\"'; var b = \"a\\\"b\";";
        assertThat(JavaSource.of("A", java).literals()).isEqualTo(4 + 4);
        assertThat(JavaSource.of("A", "var a = \"\"\"\n  mizzen\n\"\"\";").literals())
                .isEqualTo("  mizzen\n".length());
    }
}
