package lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The glossary is the first sentences of the class comments. After a comment changed, write it anew:
 * {@code mvn -Dquick -pl app -am test -Dtest=GlossaryTest -Dsurefire.failIfNoSpecifiedTests=false -Dlockstep.write=yes}.
 */
class GlossaryTest {
    private static final Path ROOT = Path.of(System.getProperty("lockstep.root", ".."));
    private static final Path PAGE = ROOT.resolve("docs/glossary.md");
    private static final Pattern COMMENT =
            Pattern.compile("/\\*\\*(.*?)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*public ", Pattern.DOTALL);

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Case", "store/src/main/java/lockstep/store/file/CaseFile.java");
        words.put("Source", "model/src/main/java/lockstep/model/Source.java");
        words.put("Scope", "model/src/main/java/lockstep/model/Scope.java");
        words.put("Extent", "model/src/main/java/lockstep/model/Extent.java");
        words.put("Account", "model/src/main/java/lockstep/model/finding/Account.java");
        words.put("Post", "model/src/main/java/lockstep/model/PostLine.java");
        words.put("Trace", "model/src/main/java/lockstep/model/Trace.java");
        words.put("Actions", "kernels/src/main/java/lockstep/kernels/shape/Actions.java");
        words.put("Sweep", "kernels/src/main/java/lockstep/kernels/shape/Sweep.java");
        words.put("Detector", "model/src/main/java/lockstep/model/analysis/Detector.java");
        words.put("Card", "model/src/main/java/lockstep/model/analysis/Card.java");
        words.put("Finding", "model/src/main/java/lockstep/model/finding/Finding.java");
        words.put("Evidence", "model/src/main/java/lockstep/model/finding/Evidence.java");
        words.put("Chance", "model/src/main/java/lockstep/model/finding/Chance.java");
        words.put("Verdict", "model/src/main/java/lockstep/model/finding/Verdict.java");
        words.put("Exhibit", "model/src/main/java/lockstep/model/finding/Exhibit.java");
        words.put("Similarity network", "model/src/main/java/lockstep/model/finding/Network.java");
        words.put("Outcome", "model/src/main/java/lockstep/model/finding/Outcome.java");
        words.put("Answer table", "model/src/main/java/lockstep/model/answer/AnswerTable.java");
        words.put("Run", "model/src/main/java/lockstep/model/Run.java");
        return words;
    }

    @Test
    void theGlossaryIsWhatTheClassesSayOfThemselves() throws IOException {
        var page = new StringBuilder(
                "# Glossary\n\nOne word a thing, the same in Java, SQL, JSON, flags and prose. Made from the class"
                        + " comments by `GlossaryTest`.\n\n| word | what it is |\n|---|---|\n");
        for (Map.Entry<String, String> word : words().entrySet()) {
            page.append("| **")
                    .append(word.getKey())
                    .append("** | ")
                    .append(firstSentence(ROOT.resolve(word.getValue())))
                    .append(" |\n");
        }
        page.append(Files.readString(ROOT.resolve("docs/glossary-others-say.md")));
        if (System.getProperty("lockstep.write") != null) Files.writeString(PAGE, page);
        assertThat(Files.readString(PAGE)).isEqualTo(page.toString());
    }

    private static String firstSentence(Path file) throws IOException {
        Matcher comment = COMMENT.matcher(Files.readString(file));
        assertThat(comment.find()).as("a comment on the class in " + file).isTrue();
        String text = comment.group(1)
                .replaceAll("\\n\\s*\\* ?", " ")
                .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                .strip();
        Matcher end = Pattern.compile("^(.*?[.])(\\s|$)", Pattern.DOTALL).matcher(text);
        return end.find() ? end.group(1) : text;
    }
}
