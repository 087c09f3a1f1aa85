package lockstep.media.credentials.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lockstep.media.credentials.container.Damage;
import lockstep.media.credentials.jumbf.Cbor;
import tools.jackson.databind.JsonNode;

/**
 * A signature of one signer in CBOR (RFC 9052).
 *
 * @param protectedBytes the protected header as it stands
 * @param header the protected header
 * @param open the unprotected header
 * @param payload what is signed where it is carried inside
 * @param signature the signature itself
 */
public record CoseSign1(
        byte[] protectedBytes, JsonNode header, JsonNode open, Optional<byte[]> payload, byte[] signature) {
    private static final int MOST_CERTIFICATES = 12;

    public static CoseSign1 read(byte[] bytes) throws Damage {
        JsonNode root = Cbor.readFirst(bytes);
        if (!root.isArray() || root.size() != 4) {
            throw new Damage("a signature is a list of four; this is " + root.getNodeType() + " of " + root.size());
        }
        byte[] head = Cbor.bytes(root.path(0)).orElseThrow(() -> new Damage("the protected header is no byte string"));
        byte[] signature = Cbor.bytes(root.path(3)).orElseThrow(() -> new Damage("the signature is no byte string"));
        return new CoseSign1(head, Cbor.read(head), root.path(1), Cbor.bytes(root.path(2)), signature);
    }

    /** Number of the algorithm, or 0 where none is named. */
    public int algorithm() {
        return header.path("1").asInt(0);
    }

    /** The signer's certificate and those it came with. */
    public List<X509Certificate> certificates() throws Damage {
        JsonNode chain = firstOf(header.path("33"), header.path("x5chain"), open.path("33"), open.path("x5chain"));
        List<byte[]> ders = new ArrayList<>();
        if (chain.isBinary()) {
            ders.add(chain.binaryValue());
        }
        for (JsonNode one : chain) {
            ders.add(Cbor.bytes(one).orElseThrow(() -> new Damage("a certificate is no byte string")));
        }
        if (ders.size() > MOST_CERTIFICATES) {
            throw new Damage(ders.size() + " certificates; at most " + MOST_CERTIFICATES + " are read");
        }
        List<X509Certificate> read = new ArrayList<>();
        for (byte[] der : ders) {
            read.add(certificate(der));
        }
        return read;
    }

    private static X509Certificate certificate(byte[] der) throws Damage {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException | RuntimeException damaged) {
            throw new Damage("a certificate cannot be read: " + damaged.getMessage());
        }
    }

    private static JsonNode firstOf(JsonNode... nodes) {
        for (JsonNode node : nodes) {
            if (!node.isMissingNode()) {
                return node;
            }
        }
        return nodes[0];
    }

    /** What the signer signed over. */
    public byte[] signed(byte[] over) {
        return structure("Signature1", over);
    }

    /** What a time stamp of the first kind stamped. */
    public byte[] countersigned(byte[] over) {
        return structure("CounterSignature", over);
    }

    private byte[] structure(String context, byte[] over) {
        var out = new ByteArrayOutputStream();
        out.write(0x84);
        head(out, 3, context.length());
        out.writeBytes(context.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(byteString(protectedBytes));
        out.writeBytes(byteString(new byte[0]));
        out.writeBytes(byteString(over));
        return out.toByteArray();
    }

    /** Bytes as a byte string of CBOR. */
    public static byte[] byteString(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        head(out, 2, bytes.length);
        out.writeBytes(bytes);
        return out.toByteArray();
    }

    private static void head(ByteArrayOutputStream out, int major, int length) {
        if (length < 24) {
            out.write(major << 5 | length);
        } else if (length < 256) {
            out.write(major << 5 | 24);
            out.write(length);
        } else if (length < 65_536) {
            out.write(major << 5 | 25);
            out.write(length >> 8);
            out.write(length);
        } else {
            out.write(major << 5 | 26);
            out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        }
    }
}
