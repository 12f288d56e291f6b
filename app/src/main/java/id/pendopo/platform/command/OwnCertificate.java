package id.pendopo.platform.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The certificate that this machine's program shows, as the only one that counts when it is asked from here. */
record OwnCertificate(List<X509Certificate> chain) {
    private static final int DNS = 2;

    static OwnCertificate read(String file) throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(Path.of(file))) {
            List<X509Certificate> chain = CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (chain.isEmpty()) {
                throw new CertificateException("no certificate in " + file);
            }
            return new OwnCertificate(chain);
        }
    }

    /** A name that it is good for: the server answers to no other. */
    String name() throws CertificateException {
        Collection<List<?>> names = chain.getFirst().getSubjectAlternativeNames();
        return (names == null ? List.<List<?>>of() : names)
                .stream()
                        .filter(name -> name.getFirst().equals(DNS))
                        .map(name -> name.getLast().toString().replace("*", "mpp"))
                        .findFirst()
                        .orElse("localhost");
    }

    Socket over(Socket plain) throws IOException, GeneralSecurityException {
        KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        for (X509Certificate one : chain) {
            known.setCertificateEntry(Integer.toString(known.size()), one);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory().createSocket(plain, name(), plain.getPort(), false);
    }
}
