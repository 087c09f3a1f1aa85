package lockstep.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import lockstep.model.Sha256;

/** A stream that counts and hashes the bytes that pass. */
final class Meter extends FilterInputStream {
    private final MessageDigest digest = Sha256.begun();
    private long count;

    Meter(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    /** The hash of all bytes; what was not read yet is read now. */
    String sha256() throws IOException {
        byte[] rest = new byte[1 << 16];
        while (read(rest, 0, rest.length) >= 0) {
            // read for the hash alone
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            count++;
            digest.update((byte) b);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = in.read(buffer, from, length);
        if (read > 0) {
            count += read;
            digest.update(buffer, from, read);
        }
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        return in.read(new byte[(int) Math.min(n, 1 << 16)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
