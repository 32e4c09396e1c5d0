package jp.mamis.application.rehearsal;

import java.util.List;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.membership.Member;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.qualification.Physician;

/**
 * An invented doctor with everything known of him, not yet stored.
 *
 * @param member without a member ID, which is allocated on storing
 */
record InventedDoctor(Physician physician, List<Affiliation> work, Member member) {

    InventedDoctor {
        work = List.copyOf(work);
    }

    PersonId id() {
        return physician.id();
    }
}
