package jp.mamis.application.hpki.ca;

import jp.mamis.domain.hpki.ca.CaGeneration;
import jp.mamis.domain.hpki.ca.ListIssue;
import jp.mamis.domain.hpki.ca.ListScope;

/** Where lists are laid out as files. */
record ListFiles(IssuingDesk desk, IssuancePorts ports) {

    /**
     * One at a time, of all nodes, and the newest of the store: another may have been signed since ours got its number.
     *
     * @throws PublicationFailure where the file cannot be written; the one before is still there then
     */
    ListIssue layOut(CaGeneration generation, ListScope scope) {
        return desk.foundation().work().inTransaction(() -> {
            ports.lists().claimLast(generation.id(), scope);
            ListIssue newest = ports.lists().newest(generation.id(), scope).orElseThrow();
            ports.publisher().publish(scope.file(generation), newest.content().orElseThrow());
            return newest;
        });
    }
}
