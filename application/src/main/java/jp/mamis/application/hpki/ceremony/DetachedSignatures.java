package jp.mamis.application.hpki.ceremony;

import java.time.Instant;
import java.util.List;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;

/** Writes signatures that stand in a file of their own beside what they sign (RFC 5652). */
public interface DetachedSignatures {

    /**
     * What is to be signed.
     *
     * @param content what the signature is about
     * @param at      when, in whole seconds
     */
    Der toBeSigned(Der content, KeyAlgorithm key, Instant at);

    /**
     * The signature as a file.
     *
     * @param path the certificate of whoever signed, and those of authorities above that go along
     * @param signature   as X.509 has it
     */
    Der sealed(Der toBeSigned, List<Der> path, KeyAlgorithm key, Der signature);
}
