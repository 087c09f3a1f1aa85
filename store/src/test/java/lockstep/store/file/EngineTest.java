package lockstep.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class EngineTest {
    @Test
    void anEngineThatCannotBeUnpackedIsToldWithThePlaceAndTheCause() {
        var refused = Engine.refused(
                new ExceptionInInitializerError(new IllegalStateException(new IOException("No space left on device"))));
        assertThat(refused).hasMessageContaining("cannot be loaded").hasMessageContaining("No space left on device");
        assertThat(refused.help()).contains("java.io.tmpdir");
    }
}
