package lockstep.media.credentials.trust;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks lists whether a certificate is theirs: by its hash, as one of their own, or by a chain that ends at one of theirs. */
public final class Trust {
    private Trust() {}

    /**
     * The first list that knows the certificate.
     *
     * @param chain the certificate, then those it came with
     * @param time when the chain must be valid
     */
    public static Optional<TrustList> of(List<X509Certificate> chain, List<TrustList> lists, Instant time) {
        return chain.isEmpty()
                ? Optional.empty()
                : lists.stream().filter(list -> knows(list, chain, time)).findFirst();
    }

    private static boolean knows(TrustList list, List<X509Certificate> chain, Instant time) {
        X509Certificate signer = chain.get(0);
        try {
            return list.allowed().contains(TrustList.hash(signer.getEncoded()))
                    || list.anchors().contains(signer)
                    || chained(list, chain, time);
        } catch (CertificateEncodingException damaged) {
            return false;
        }
    }

    private static boolean chained(TrustList list, List<X509Certificate> chain, Instant time) {
        if (list.anchors().isEmpty()) {
            return false;
        }
        try {
            Set<TrustAnchor> anchors =
                    list.anchors().stream().map(c -> new TrustAnchor(c, null)).collect(Collectors.toSet());
            var signer = new X509CertSelector();
            signer.setCertificate(chain.get(0));
            var asked = new PKIXBuilderParameters(anchors, signer);
            asked.setRevocationEnabled(false);
            asked.setMaxPathLength(6);
            asked.setDate(Date.from(time));
            asked.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
            CertPathBuilder.getInstance("PKIX").build(asked);
            return true;
        } catch (GeneralSecurityException noChain) {
            return false;
        }
    }
}
