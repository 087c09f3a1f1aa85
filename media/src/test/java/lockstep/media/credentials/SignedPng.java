package lockstep.media.credentials;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import lockstep.media.credentials.signature.CoseSign1;
import lockstep.media.credentials.trust.TrustList;
import lockstep.media.credentials.trust.TrustLists;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.cbor.CBORMapper;

/** A small PNG with a manifest that a key of this test signed. */
final class SignedPng {
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    static final String LABEL = "urn:c2pa:11111111-2222-3333-4444-555555555555";
    private static final int SPACE = 8192;
    private static final CBORMapper CBOR = new CBORMapper();

    private final KeyPair authorityKeys = keys();
    private final X509Certificate authority;
    private final KeyPair keys = keys();
    private final X509Certificate own;

    SignedPng() {
        this(NOW.plus(Duration.ofDays(300)));
    }

    SignedPng(Instant until) {
        authority = certificate("Test Authority", authorityKeys, true, NOW.plus(Duration.ofDays(3000)));
        own = certificate("Test Signer", keys, false, until);
    }

    /** Lists on which the authority of this test stands. */
    TrustLists trusting() {
        return TrustLists.of(List.of(new TrustList("own", "2026-06-01", "0".repeat(64), List.of(authority), Set.of())));
    }

    byte[] bytes() {
        return bytes(List.of());
    }

    /** @param more ranges that the binding leaves out beside the manifest, start and length */
    byte[] bytes(List<long[]> more) {
        byte[] without = png(new byte[SPACE]);
        long from = 33;
        List<Map<String, Object>> leftOut = new ArrayList<>();
        leftOut.add(Map.of("start", from, "length", SPACE + 12L));
        more.forEach(m -> leftOut.add(Map.of("start", m[0], "length", m[1])));
        MessageDigest digest = sha256();
        for (int i = 0; i < without.length; i++) {
            int at = i;
            if (leftOut.stream()
                    .noneMatch(
                            l -> at >= (long) l.get("start") && at < (long) l.get("start") + (long) l.get("length"))) {
                digest.update(without[i]);
            }
        }
        return png(store(Map.of(
                "exclusions", leftOut, "alg", "sha256", "hash", digest.digest(), "pad", new byte[0], "name", "jumbf")));
    }

    private byte[] store(Map<String, Object> binding) {
        Map<String, byte[]> assertions = new LinkedHashMap<>();
        assertions.put("c2pa.hash.data", CBOR.writeValueAsBytes(binding));
        assertions.put(
                "c2pa.actions.v2",
                CBOR.writeValueAsBytes(Map.of(
                        "actions",
                        List.of(Map.of(
                                "action", "c2pa.created",
                                "digitalSourceType",
                                        "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia")))));
        List<byte[]> boxes = new ArrayList<>();
        List<Map<String, Object>> references = new ArrayList<>();
        assertions.forEach((label, cbor) -> {
            byte[] box = superBox("63626f72", label, List.of(box("cbor", cbor)));
            boxes.add(box);
            byte[] hash = sha256().digest(Arrays.copyOfRange(box, 8, box.length));
            references.add(Map.of("url", "self#jumbf=c2pa.assertions/" + label, "hash", hash));
        });
        byte[] claim = CBOR.writeValueAsBytes(Map.of(
                "alg",
                "sha256",
                "instanceID",
                "xmp:iid:1",
                "claim_generator_info",
                Map.of("name", "test"),
                "signature",
                "self#jumbf=/c2pa/" + LABEL + "/c2pa.signature",
                "created_assertions",
                references));
        List<byte[]> parts = List.of(
                superBox("63326173", "c2pa.assertions", boxes),
                superBox("6332636c", "c2pa.claim.v2", List.of(box("cbor", claim))),
                superBox("63326373", "c2pa.signature", List.of(box("cbor", signature(claim)))));
        byte[] store = superBox("63327061", "c2pa", List.of(superBox("63326d61", LABEL, parts)));
        if (store.length > SPACE) {
            throw new IllegalStateException("the store takes " + store.length + " bytes");
        }
        // what is left of the space is a free box after the store
        return ByteBuffer.allocate(SPACE).put(store).array();
    }

    private byte[] signature(byte[] claim) {
        try {
            byte[] head = new byte[] {(byte) 0xa1, 0x01, 0x26};
            JsonNode none = MissingNode.getInstance();
            var unsigned = new CoseSign1(head, none, none, Optional.empty(), new byte[0]);
            Signature signer = Signature.getInstance("SHA256withECDSAinP1363Format");
            signer.initSign(keys.getPrivate());
            signer.update(unsigned.signed(claim));
            var out = new ByteArrayOutputStream();
            out.write(0xd2);
            out.write(0x84);
            out.writeBytes(CoseSign1.byteString(head));
            out.writeBytes(
                    CBOR.writeValueAsBytes(Map.of("x5chain", List.of(own.getEncoded(), authority.getEncoded()))));
            out.write(0xf6);
            out.writeBytes(CoseSign1.byteString(signer.sign()));
            return out.toByteArray();
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private static byte[] png(byte[] store) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex("89504e470d0a1a0a"));
        out.writeBytes(chunk("IHDR", HexFormat.of().parseHex("00000001000000010800000000")));
        out.writeBytes(chunk("caBX", store));
        out.writeBytes(chunk("IDAT", HexFormat.of().parseHex("789c63000000020001")));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    static byte[] chunk(String type, byte[] data) {
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
    }

    static byte[] superBox(String kind, String label, List<byte[]> inner) {
        var out = new ByteArrayOutputStream();
        byte[] name = (label + "\0").getBytes(StandardCharsets.UTF_8);
        out.writeBytes(box(
                "jumd",
                ByteBuffer.allocate(17 + name.length)
                        .put(HexFormat.of().parseHex(kind + "00110010800000aa00389b71"))
                        .put((byte) 3)
                        .put(name)
                        .array()));
        inner.forEach(out::writeBytes);
        return box("jumb", out.toByteArray());
    }

    private X509Certificate certificate(String name, KeyPair pair, boolean isAuthority, Instant until) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Name("CN=Test Authority,O=Test"),
                    BigInteger.valueOf(isAuthority ? 1 : 2),
                    Date.from(NOW.minus(Duration.ofDays(400))),
                    Date.from(until),
                    new X500Name("CN=" + name + ",O=Test"),
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
            int usage = isAuthority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature;
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            if (!isAuthority) {
                builder.addExtension(
                        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection));
            }
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(authorityKeys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | IOException | OperatorCreationException never) {
            throw new IllegalStateException(never);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), new SecureRandom());
            return generator.generateKeyPair();
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
