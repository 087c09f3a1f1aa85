package lockstep.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import lockstep.serve.answer.OwnPaths;
import org.junit.jupiter.api.Test;

class OwnPathsTest {
    private final OwnPaths paths = OwnPaths.of(Path.of("/srv/cases of us/a.case"));

    @Test
    void namesOfFilesStayAndFoldersOfThisMachineGo() {
        assertThat(paths.without(
                        "/srv/cases of us/a.case.sources/upload-7.csv: 3 rows; /srv/cases of us/a.case is full"))
                .isEqualTo("upload-7.csv: 3 rows; a.case is full");
    }

    @Test
    void linksAndRatesAreNoFolders() {
        assertThat(paths.without("https://a.example/srv/x, 3 rows/s")).isEqualTo("https://a.example/srv/x, 3 rows/s");
        assertThat(new OwnPaths(List.of("/", "")).without("a/b")).isEqualTo("a/b");
    }
}
