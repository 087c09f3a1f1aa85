package lockstep.media.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import lockstep.media.BytesChannel;
import lockstep.media.credentials.trust.TrustLists;
import org.junit.jupiter.api.Test;

/** Credentials of a picture that this test signed: what holds, what does not, and what only looks so. */
class CredentialsTest {
    private final SignedPng signed = new SignedPng();

    private static CredentialReport read(byte[] file, TrustLists trust) throws IOException {
        return Credentials.read(new BytesChannel(file), trust, SignedPng.NOW);
    }

    private static List<String> faults(CredentialReport report) {
        return report.active().orElseThrow().faults().stream()
                .map(s -> s.code())
                .toList();
    }

    private static int find(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    @Test
    void aPictureAsItWasSignedByAListedSignerIsTrustedAndTheListIsNamed() throws IOException {
        CredentialReport report = read(signed.bytes(), signed.trusting());
        assertThat(report.grade()).isEqualTo(Grade.TRUSTED);
        assertThat(report.says()).contains("Test Signer, Test", "own of 2026-06-01");
        assertThat(report.lists()).hasSize(1);
    }

    @Test
    void theSameSignerOnNoListIsNotTrustedAndNotBroken() throws IOException {
        CredentialReport report = read(signed.bytes(), TrustLists.none());
        assertThat(report.grade()).isEqualTo(Grade.UNLISTED);
        assertThat(faults(report)).isEmpty();
        CredentialReport stranger = read(signed.bytes(), new SignedPng().trusting());
        assertThat(stranger.grade()).isEqualTo(Grade.UNLISTED);
    }

    @Test
    void whatASignerSaysOfAModelIsToldWithWhoSaysIt() throws IOException {
        assertThat(read(signed.bytes(), signed.trusting()).aiStatements())
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.value()).isEqualTo("trainedAlgorithmicMedia");
                    assertThat(s.by()).isEqualTo("Test Signer, Test");
                    assertThat(s.where()).endsWith("c2pa.actions.v2");
                });
    }

    @Test
    void oneByteOfThePictureChangedBreaksTheBinding() throws IOException {
        byte[] file = signed.bytes();
        file[file.length - 20] ^= 1;
        CredentialReport report = read(file, signed.trusting());
        assertThat(report.grade()).isEqualTo(Grade.BROKEN);
        assertThat(faults(report)).containsExactly("assertion.dataHash.mismatch");
    }

    @Test
    void oneByteOfTheClaimChangedBreaksTheSignature() throws IOException {
        byte[] file = signed.bytes();
        file[find(file, "xmp:iid:1") + 8] ^= 1;
        CredentialReport report = read(file, signed.trusting());
        assertThat(report.grade()).isEqualTo(Grade.BROKEN);
        assertThat(faults(report)).containsExactly("claimSignature.mismatch");
    }

    @Test
    void oneByteOfAnAssertionChangedIsToldWithItsAddress() throws IOException {
        byte[] file = signed.bytes();
        file[find(file, "trainedAlgorithmicMedia")] ^= 1;
        CredentialReport report = read(file, signed.trusting());
        assertThat(report.active().orElseThrow().faults()).singleElement().satisfies(s -> {
            assertThat(s.code()).isEqualTo("assertion.hashedURI.mismatch");
            assertThat(s.where()).isEqualTo("c2pa.assertions/c2pa.actions.v2");
        });
    }

    @Test
    void bytesThatTheBindingLeavesOutBesideTheManifestAreToldOf() throws IOException {
        int size = signed.bytes().length;
        CredentialReport report = read(signed.bytes(List.of(new long[] {size - 30, 10})), signed.trusting());
        assertThat(report.grade()).isEqualTo(Grade.TRUSTED);
        assertThat(report.active().orElseThrow().steps())
                .filteredOn(s -> s.code().equals("assertion.dataHash.additionalExclusionsPresent"))
                .singleElement()
                .satisfies(s -> assertThat(s.says()).startsWith("10 bytes"));
        assertThat(read(signed.bytes(), signed.trusting())
                        .active()
                        .orElseThrow()
                        .steps())
                .noneMatch(s -> s.code().contains("additionalExclusions"));
    }

    @Test
    void aCertificateThatRanOutWithoutATimeStampIsNotTaken() throws IOException {
        var old = new SignedPng(SignedPng.NOW.minus(Duration.ofDays(1)));
        CredentialReport report = read(old.bytes(), old.trusting());
        assertThat(report.grade()).isEqualTo(Grade.BROKEN);
        assertThat(faults(report)).containsExactly("signingCredential.expired");
    }

    @Test
    void aPictureWithoutCredentialsSaysNothing() throws IOException {
        byte[] file = signed.bytes();
        System.arraycopy("zzZZ".getBytes(StandardCharsets.US_ASCII), 0, file, find(file, "caBX"), 4);
        CredentialReport report = read(file, signed.trusting());
        assertThat(report.grade()).isEqualTo(Grade.NONE);
        assertThat(report.says()).contains("says nothing");
    }
}
