package lockstep.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShellWordTest {
    @Test
    void whatAShellLeavesAloneStandsAsItIs() {
        assertThat(ShellWord.of(Path.of("cases", "öl-2024.case"))).isEqualTo("cases/öl-2024.case");
        assertThat(ShellWord.of("x:12345")).isEqualTo("x:12345");
        assertThat(ShellWord.of("дело.case")).isEqualTo("дело.case");
    }

    @Test
    void whatAShellWouldReadIsQuoted() {
        assertThat(ShellWord.of("my case.case")).isEqualTo("'my case.case'");
        assertThat(ShellWord.of("a;b$(c).case")).isEqualTo("'a;b$(c).case'");
        assertThat(ShellWord.of("ann's.case")).isEqualTo("'ann'\\''s.case'");
        assertThat(ShellWord.of("")).isEqualTo("''");
    }
}
