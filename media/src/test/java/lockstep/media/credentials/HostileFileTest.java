package lockstep.media.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import lockstep.media.BytesChannel;
import lockstep.media.credentials.container.Damage;
import lockstep.media.credentials.jumbf.Cbor;
import lockstep.media.credentials.jumbf.JumbfReader;
import lockstep.media.credentials.trust.TrustLists;
import lockstep.media.metadata.FileFacts;
import org.junit.jupiter.api.Test;

/** Files that are made to be read badly: they end in a report, in bounded time. */
class HostileFileTest {
    /** Two seconds are the aim; the first file of a test also waits for the classes it needs. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static CredentialReport read(byte[] file) throws IOException {
        long from = System.nanoTime();
        CredentialReport report = Credentials.read(new BytesChannel(file), TrustLists.none(), SignedPng.NOW);
        FileFacts.read(new BytesChannel(file));
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(LONGEST);
        return report;
    }

    private static byte[] nested(int depth) {
        byte[] inner = new byte[0];
        for (int i = 0; i < depth; i++) {
            inner = SignedPng.box("moov", inner);
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(SignedPng.box("ftyp", "isom\0\0\0\0isom".getBytes(StandardCharsets.ISO_8859_1)));
        out.writeBytes(inner);
        return out.toByteArray();
    }

    @Test
    void boxesInBoxesAreReadToADepthAndNoFurther() throws IOException {
        assertThat(read(nested(20)).grade()).isEqualTo(Grade.NONE);
        assertThat(read(nested(5000)).grade()).isEqualTo(Grade.UNREADABLE);
    }

    @Test
    void aLengthThatLiesIsToldWithItsPlace() throws IOException {
        byte[] file = new SignedPng().bytes();
        ByteBuffer.wrap(file).putInt(33, 0x7fff_ffff);
        assertThat(read(file).steps())
                .singleElement()
                .satisfies(s -> assertThat(s.says()).contains("caBX at byte 33"));
    }

    @Test
    void aManifestStoreThatIsNoneIsUnreadableAndNotAbsent() throws IOException {
        byte[] file = new SignedPng().bytes();
        Arrays.fill(file, 41, 200, (byte) 0x41);
        assertThat(read(file).grade()).isEqualTo(Grade.UNREADABLE);
    }

    @Test
    void deepCborAndDeepSuperBoxesAreRefused() {
        byte[] deep = new byte[4000];
        Arrays.fill(deep, (byte) 0x81);
        assertThat(catching(() -> Cbor.read(deep))).contains("CBOR");
        byte[] box = SignedPng.superBox("63327061", "c2pa", List.of());
        for (int i = 0; i < 60; i++) {
            box = SignedPng.superBox("63327061", "c2pa", List.of(box));
        }
        byte[] store = box;
        assertThat(catching(() -> JumbfReader.read(store))).contains("deep");
    }

    private interface Act {
        void run() throws Damage;
    }

    private static String catching(Act act) {
        try {
            act.run();
        } catch (Damage damaged) {
            return String.valueOf(damaged.getMessage());
        }
        return fail("it was read");
    }

    @Test
    void entitiesOfXmlAreNotResolved() throws IOException {
        String svg = "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>"
                + "<!ENTITY f SYSTEM 'file:///etc/hostname'>]><svg xmlns='http://www.w3.org/2000/svg'"
                + " xmlns:c='http://c2pa.org/manifest'><metadata><c:manifest>&f;&b;</c:manifest></metadata></svg>";
        assertThat(read(svg.getBytes(StandardCharsets.UTF_8)).manifests()).isEmpty();
    }

    /** Changes of bytes, lengths and sizes at random: none may do more than change the grade, and none may make a picture trusted anew. */
    @Test
    void noneOfThreeThousandChangesCrashesTheReader() throws IOException {
        var signed = new SignedPng();
        byte[] file = signed.bytes();
        var random = new SplittableRandom(7);
        int read = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] changed = Mutation.of(file, random);
            CredentialReport report = Credentials.read(new BytesChannel(changed), signed.trusting(), SignedPng.NOW);
            FileFacts.read(new BytesChannel(changed));
            if (report.grade() == Grade.TRUSTED) {
                // only bytes of the store itself that nothing signs, such as its padding, may differ
                assertThat(changed).hasSameSizeAs(file);
                assertThat(Arrays.copyOfRange(changed, 8237, changed.length))
                        .isEqualTo(Arrays.copyOfRange(file, 8237, file.length));
            }
            read++;
        }
        assertThat(read).isEqualTo(3000);
    }
}
