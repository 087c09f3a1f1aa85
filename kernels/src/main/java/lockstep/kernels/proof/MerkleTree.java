package lockstep.kernels.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tree of hashes over a list of entries, whose root stands for every byte of all of them and for their order. */
public final class MerkleTree {
    /*
     * RFC 6962, section 2.1, on SHA-256. A leaf is the hash of 0x00 and the entry; a node the hash of 0x01 and its two children; a list
     * of n is cut at the largest power of two below n. The two prefixes keep a node from being passed off as an entry. A path holds the
     * sibling of each node from a leaf up to the root.
     *
     * Time  O(n) hashes for the root, O(n) for a path, O(log n) to check one.   Memory  O(n) for the leaves.
     *
     * [1] Laurie, Langley and Kasper 2013, RFC 6962.
     */
    private final List<byte[]> leaves;

    private MerkleTree(List<byte[]> leaves) {
        this.leaves = leaves;
    }

    /** The tree over some leaves, in their order. */
    public static MerkleTree over(List<byte[]> leaves) {
        return new MerkleTree(leaves.stream().map(byte[]::clone).toList());
    }

    /** The hash of an entry as a leaf. */
    public static byte[] leaf(byte[] entry) {
        MessageDigest sum = leaf();
        return sum.digest(entry);
    }

    /** A leaf's hash begun: for entries that come in pieces. */
    public static MessageDigest leaf() {
        MessageDigest sum = sha256();
        sum.update((byte) 0);
        return sum;
    }

    public int size() {
        return leaves.size();
    }

    public byte[] root() {
        return leaves.isEmpty() ? sha256().digest() : root(0, leaves.size());
    }

    /** The path that proves a leaf to be part of the tree. */
    public List<byte[]> path(int leaf) {
        if (leaf < 0 || leaf >= leaves.size())
            throw new IllegalArgumentException("leaf " + leaf + " of " + leaves.size());
        List<byte[]> path = new ArrayList<>();
        path(leaf, 0, leaves.size(), path);
        return path;
    }

    /** Whether a path leads from a leaf, at its place in a tree of so many, to a root. */
    public static boolean holds(byte[] leaf, int place, int size, List<byte[]> path, byte[] root) {
        if (place < 0 || place >= size) return false;
        int node = place;
        int last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last) {
                hash = node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = node(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    private byte[] root(int from, int to) {
        if (to - from == 1) return leaves.get(from).clone();
        int middle = from + cut(to - from);
        return node(root(from, middle), root(middle, to));
    }

    private void path(int leaf, int from, int to, List<byte[]> path) {
        if (to - from == 1) return;
        int middle = from + cut(to - from);
        if (leaf < middle) {
            path(leaf, from, middle, path);
            path.add(root(middle, to));
        } else {
            path(leaf, middle, to, path);
            path.add(root(from, middle));
        }
    }

    /** The largest power of two below n. */
    private static int cut(int n) {
        return Integer.highestOneBit(n - 1);
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest sum = sha256();
        sum.update((byte) 1);
        sum.update(left);
        return sum.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
