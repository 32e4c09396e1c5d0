package jp.mamis.cli.bench;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.mamis.application.hpki.ca.IssuingScene;
import jp.mamis.application.hpki.ca.Requests;
import jp.mamis.application.hpki.status.StatusReply;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.hpki.ca.KeyAlgorithm;
import jp.mamis.domain.hpki.ca.SerialNumber;
import jp.mamis.domain.hpki.status.ResponseStatus;

/** P1, P2, P3, P6 and P7: the authority beside what its token and OpenSSL do by themselves. */
final class AuthorityDuels implements AutoCloseable {

    private static final int ISSUED_AT_ONCE = 5;
    private static final Askers LIVE = new Askers(3, 60);
    private static final int ENTRIES = 100_000;
    private static final int BYTES_TO_SIGN = 1200;
    private static final double NANOS_PER_SECOND = 1e9;

    private final BenchAuthority authority;
    private final OpenSslList floorList;
    private final Queue<Der> requests = new ArrayDeque<>();

    /**
     * @param folder where a database of its own is kept
     * @param rounds for so many rounds keys of doctors are made beforehand
     */
    AuthorityDuels(Path folder, int rounds) {
        authority = new BenchAuthority(folder);
        floorList = new OpenSslList(folder.resolve("openssl"));
        Stream.generate(() -> Requests.of(IssuingScene.newKey()))
                .limit((long) ISSUED_AT_ONCE * (rounds + 1) + 2)
                .forEach(requests::add);
        execute("create table bench_issued (at timestamptz not null, content bytea not null)");
    }

    /** Takes the longest, and comes first: it issues all there is once more. */
    Duel reissuing() {
        return new ReissueDuel(authority).duel();
    }

    List<Duel> ofSigning() {
        return List.of(issuing(), answering());
    }

    private Duel issuing() {
        byte[] content = new byte[BYTES_TO_SIGN];
        return new Duel(
                "P1",
                "one certificate",
                "ms",
                Contestant.timed(
                        ISSUED_AT_ONCE,
                        () -> authority.issued(requests.remove()).certificate().bytes().length > 0),
                Contestant.timed(ISSUED_AT_ONCE, () -> {
                    byte[] signature =
                            authority.token().sign(authority.generation().key(), KeyAlgorithm.Digest.SHA_256, content);
                    return kept(signature);
                }),
                Goal.atMost(10, 0),
                OptionalInt.empty());
    }

    /** Answers that nobody signed ahead. */
    private Duel answering() {
        Der request = authority.question(requests.remove());
        byte[] content = new byte[BYTES_TO_SIGN];
        Supplier<Boolean> ours = () -> {
            StatusReply reply = authority.status().queries().answer(request, authority.key());
            return reply.status() == ResponseStatus.SUCCESSFUL;
        };
        Supplier<Boolean> floor = () ->
                authority.token().sign(authority.generation().key(), KeyAlgorithm.Digest.SHA_256, content).length > 0;
        return new Duel(
                "P3",
                "live answers, " + LIVE.asking() + " ask",
                "/s",
                new Contestant(ours, () -> LIVE.rate(ours::get)),
                new Contestant(floor, () -> LIVE.rate(floor::get)),
                Goal.atLeast(0.5),
                OptionalInt.empty());
    }

    /** From here on the list is long. */
    Duel listing() {
        authority.manyRevoked(ENTRIES);
        return new Duel(
                "P6",
                "list of 100,000 entries",
                "ms",
                Contestant.timed(
                        1,
                        () -> entries(authority
                                        .published()
                                        .content()
                                        .orElseThrow()
                                        .bytes())
                                / ENTRIES),
                Contestant.timed(1, () -> entries(floorList.signed(ENTRIES)) / ENTRIES),
                Goal.atMost(2, 0),
                OptionalInt.empty());
    }

    /** @return the seconds from a revocation until list and answer say so, where the list is long */
    double secondsUntilKnown() {
        SerialNumber serial = authority.issued(requests.remove()).order().serial();
        authority.answered();
        long begun = System.nanoTime();
        authority.revoke(serial);
        authority.published();
        authority.answered();
        return (System.nanoTime() - begun) / NANOS_PER_SECOND;
    }

    private boolean kept(byte[] signature) {
        try (Connection connection = authority.connection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into mamis.bench_issued values (now(), ?)")) {
            insert.setBytes(1, signature);
            return insert.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(String sql) {
        try (Connection connection = authority.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static int entries(byte[] list) {
        try {
            X509CRL read =
                    (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list));
            return read.getRevokedCertificates().size();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        authority.close();
    }
}
