package lockstep.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lockstep.app.ingest.Desk;
import lockstep.casework.words.KeptVectors;
import lockstep.model.Scope;
import lockstep.store.LocalCase;
import lockstep.store.file.CaseFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sealed case is verified with the encoder that it was made with, whatever the machine of the verifier has. */
class EncoderOfSealTest {
    private static final String MAKER = "2-feedfeedfeedfeedfeed";

    private static final List<String> ENGLISH = List.of(
            "The old lighthouse keeper painted every window of his house",
            "Nobody knows when trains will run again in that northern country",
            "A gardener found seven forgotten letters below the apple tree",
            "Our neighbours bake bread together each Saturday before sunrise",
            "The museum opens its cellar for children during winter holidays",
            "Two fishermen repaired their boat with wood from the forest");

    private static final List<String> RUSSIAN = List.of(
            "Старый смотритель маяка покрасил каждое окно своего дома",
            "Никто не знает, когда поезда снова пойдут в той северной стране",
            "Садовник нашёл семь забытых писем под старой яблоней",
            "Наши соседи вместе пекут хлеб каждую субботу до рассвета",
            "Музей открывает свой подвал для детей во время зимних каникул",
            "Два рыбака починили свою лодку деревом из ближнего леса");

    @TempDir
    Path folder;

    private final String home = System.getProperty("user.home");
    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void aCaseOfTwoLanguages() throws IOException {
        desk = new Desk(folder);
        System.setProperty(
                "user.home", Files.createDirectories(folder.resolve("home")).toString());
        var rows = new StringBuilder("id,account,time,text\n");
        int id = 0;
        for (int i = 0; i < ENGLISH.size(); i++)
            for (int who = 0; who < 3; who++)
                rows.append("%d,acc%d,2024-03-0%dT10:00:%d0Z,\"%s\"\n"
                        .formatted(++id, who, i + 1, who, who < 2 ? ENGLISH.get(i) : RUSSIAN.get(i)));
        desk.file("in/posts.csv", rows.toString());
        done("ingest", "c.case", "in/posts.csv");
    }

    @AfterEach
    void theMachineHasWhatItHad() {
        System.setProperty("user.home", home);
    }

    private void done(String... command) {
        assertThat(desk.run(command))
                .as(String.join(" ", command) + ": " + desk.said() + desk.printed())
                .isZero();
    }

    /** As if the encoder had read the texts on the machine of whoever sealed. */
    private void readWithAnEncoder(int texts) {
        Map<String, float[]> vectors = new HashMap<>();
        for (int i = 0; i < texts; i++) {
            float[] vector = new float[ENGLISH.size()];
            vector[i] = 1;
            vectors.put(KeptVectors.hash(ENGLISH.get(i)), vector);
            vectors.put(KeptVectors.hash(RUSSIAN.get(i)), vector);
        }
        try (CaseFile file = CaseFile.open(folder.resolve("c.case"))) {
            var words = LocalCase.of(file, Scope.ALL).words();
            words.keepVectors(MAKER, vectors);
            words.keepEncoder(MAKER);
        }
    }

    private void sealed() {
        done("analyze", "c.case", "co-copy", "--window", "60");
        done("seal", "c.case", "--out", folder.resolve("s.lockstep").toString());
    }

    private int verified() {
        return desk.run(
                "verify",
                folder.resolve("s.lockstep").toString(),
                "--sources",
                folder.resolve("in").toString());
    }

    private void anEncoderIsSetUp() throws IOException {
        Path model = Files.createDirectories(folder.resolve("home/.lockstep/models/some"));
        Files.writeString(model.resolve("model.onnx"), "not asked");
    }

    private List<String> members() {
        return desk.rows("c.case", "SELECT members FROM findings ORDER BY finding");
    }

    @Test
    void translationsThatAnEncoderFoundAreFoundAgainWhereThereIsNone() {
        readWithAnEncoder(ENGLISH.size());
        sealed();
        assertThat(members()).containsExactly("3");
        assertThat(verified()).as(desk.printed()).isZero();
        assertThat(desk.printed())
                .contains(
                        "encoder: sealed with 2-feedfeedfeedfe, which is not here; its vectors in the seal stand for it")
                .doesNotContain("DIFFERS");
    }

    @Test
    void anotherEncoderOfTheVerifierIsNotAskedInstead() throws IOException {
        readWithAnEncoder(ENGLISH.size());
        sealed();
        anEncoderIsSetUp();
        assertThat(verified()).as(desk.printed()).isZero();
        assertThat(desk.printed()).contains("which is not here").doesNotContain("DIFFERS");
    }

    @Test
    void whatWasSealedWithoutAnEncoderIsVerifiedWithoutOneWhereOneIsSetUp() throws IOException {
        done("copies", "c.case", "--no-model", "--csv");
        sealed();
        assertThat(members()).containsExactly("2");
        anEncoderIsSetUp();
        assertThat(verified()).as(desk.printed()).isZero();
        assertThat(desk.printed())
                .contains("encoder: sealed without one; the one of this machine is not asked")
                .doesNotContain("DIFFERS");
    }

    @Test
    void whatTheSealHasNoVectorsOfIsSaidToBeOutOfReach() throws IOException {
        readWithAnEncoder(ENGLISH.size());
        sealed();
        Path posts = folder.resolve("in/posts.csv");
        Files.writeString(posts, Files.readString(posts).replace("seven forgotten letters", "eleven forgotten coins"));
        assertThat(verified()).isEqualTo(1);
        assertThat(desk.printed())
                .contains("cannot be run as it was: 1 texts have no kept vector of the encoder 2-feedfeedfeedfe")
                .contains("this machine does not have it");
    }
}
