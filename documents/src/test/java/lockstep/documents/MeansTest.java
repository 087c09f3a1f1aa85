package lockstep.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.IncidentReader;
import lockstep.documents.incident.Mention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Means follow from what was done, not from who is named beside it. */
class MeansTest {
    private static List<String> told(String text) {
        return IncidentReader.read(text, "", "").get(Field.TOOLS).stream()
                .map(Mention::value)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Russian disinformation reached Example in May. A think tank found it. | Civil Society Subversion",
                "Russian disinformation reached Example in May. Its authors were linked to Russia. | Civil Society Subversion",
                "Russian propaganda spread in May. The Corruption Reporting Project described it. | Malign Finance",
                "Chinese propaganda spread in May. Loans were its subject. | Malign Finance",
                "Chinese propaganda spread in May. It was seen as retaliation for the arrest. | Economic Coercion",
                "Russian propaganda spread in May. It dwelt on energy prices. | Economic Coercion",
                "Russian propaganda spread in May. It denied that soldiers had murdered citizens. | Kinetic Operations",
                "Russian propaganda spread in May. A video claimed that he had assaulted her. | Kinetic Operations",
            })
    void whoIsNamedBesideIsNoMeans(String text, String means) {
        assertThat(told(text)).containsExactly("Information Manipulation").doesNotContain(means);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Russian officers recruited and infiltrated a youth group in May. | Civil Society Subversion",
                "The Kremlin lent the party nine million euros: the loan to the party came in May. | Malign Finance",
                "China retaliated with tariffs in May. | Economic Coercion",
                "Russian agents carried out acts of sabotage on railway cables in May. | Kinetic Operations",
            })
    void whatWasDoneIsAMeans(String text, String means) {
        assertThat(told(text)).contains(means);
    }
}
