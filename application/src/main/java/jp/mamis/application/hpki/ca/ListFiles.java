package jp.mamis.application.hpki.ca;

import java.math.BigInteger;
import java.util.Optional;
import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ca.ListScope;
import jp.mamis.domain.hpki.ca.RevocationListFacts;

/** Where lists are laid out as files. */
record ListFiles(IssuingDesk desk, IssuancePorts ports, CertificateCodec codec) {

    /**
     * One at a time, of all nodes, and the newest of the store: another may have been signed since ours got its number. A file that
     * is newer than all of the store stays: then the store was brought back from a copy, or is not the one of these files.
     *
     * @throws PublicationFailure where the file cannot be written, or is newer; the one before is still there then
     */
    ListIssue layOut(CaGeneration generation, ListScope scope) {
        return desk.foundation().work().inTransaction(() -> {
            ports.lists().claimLast(generation.id(), scope);
            ListIssue newest = ports.lists().newest(generation.id(), scope).orElseThrow();
            String name = scope.file(generation);
            there(name).filter(file -> isNewer(file, newest)).ifPresent(newer -> {
                throw new PublicationFailure(
                        name + " is of a later list than the store knows, and stays: reconcile, and publish anew");
            });
            ports.publisher().publish(name, newest.content().orElseThrow());
            return newest;
        });
    }

    /**
     * The number of the list that is laid out, which is spent whatever store and log know; zero for none, and where the file cannot
     * be read: that keeps a list from its place, not from being signed and handed out by the portal.
     */
    BigInteger number(CaGeneration generation, ListScope scope) {
        try {
            return there(scope.file(generation))
                    .flatMap(RevocationListFacts::number)
                    .orElse(BigInteger.ZERO);
        } catch (PublicationFailure unreadable) {
            return BigInteger.ZERO;
        }
    }

    /** What is no list stands in nobody's way. */
    private Optional<RevocationListFacts> there(String name) {
        return ports.publisher()
                .published(name)
                .flatMap(content -> codec.readList(content).accepted());
    }

    /** By the number, which only goes up; a clock may have been put back meanwhile. */
    private static boolean isNewer(RevocationListFacts file, ListIssue newest) {
        return file.number()
                .map(number -> number.compareTo(newest.number()) > 0)
                .orElseGet(() -> file.thisUpdate().isAfter(newest.thisUpdate()));
    }
}
