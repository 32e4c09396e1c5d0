package jp.mamis.application.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.PersonId;

/** Who looked at whom, and on what ground. Append only; own pages are not logged. */
public interface ViewLog {

    /** What was looked at. */
    enum Kind {
        PERSON_PAGE,
        PROCEDURE_PAGE,
        LIST,
        /** The content of a file the person attached; every time it is opened. */
        FILE,
        /** A list with the person in it left the system as a file or was printed; the subject says which and as what. */
        EXPORT,
        /** Not looked at only: what is registered was changed on the person's behalf. */
        CHANGE
    }

    /** Why the viewer was allowed to look. */
    enum Ground {
        /** The person is or was a member of the viewer's body. */
        MEMBERSHIP,
        /** A step of the viewer's body is or was open on the person's procedure. */
        STEP,
        /** The viewer administers the accounts of doctors, for the national body. */
        ACCOUNT,
        /** The viewer keeps the accounts of the staff of the body. */
        STAFF,
        /** The viewer's body is on the route of the person's procedure: heading only. */
        SLIP,
        /** The viewer's body is the partner of one that waits for a second person. */
        PARTNER,
        /** The viewer's body has news to bring to the person, whom no mail reaches. */
        LETTER,
        /** The viewer keeps the qualifications of physicians, for the national body. */
        QUALIFICATION,
        /** The viewer's body looks at registrations that are like somebody known, and at whom they are like. */
        REGISTRATION,
        /** The viewer keeps certificates or the keys that sign them, for the national body. */
        CERTIFICATE
    }

    /**
     * One look.
     *
     * @param body    the body the viewer acted for
     * @param person  the person looked at; empty for a list
     * @param subject what was shown: a path-like text with ids and filter, no names
     * @param count   rows shown, 1 for a page
     */
    record View(
            Instant at,
            Caller caller,
            AssociationId body,
            Kind kind,
            Ground ground,
            Optional<PersonId> person,
            String subject,
            int count) {

        /** The body whose staff looked in place of the one acted for. */
        public Optional<AssociationId> agent() {
            return caller.agentAt(body);
        }
    }

    /**
     * A look as it is shown to the doctor: by body, not by clerk.
     *
     * @param agent   the body whose staff looked in its place
     * @param subject as it was recorded
     */
    record Shown(
            Instant at, AssociationId body, Optional<AssociationId> agent, Kind kind, Ground ground, String subject) {}

    /** Appends a look, durable with the running transaction; an error outside one. */
    default void record(View view) {
        recordAll(List.of(view));
    }

    /** Appends looks in this order, durable with the running transaction; an error outside one. */
    void recordAll(List<View> views);

    /**
     * Appends those looks that {@link #holds} denies, in their order, durable with the running transaction; an error outside
     * one.
     *
     * @param views of one caller, for one body, of one kind and on one ground, at one instant, each at another subject
     */
    void recordUnlessHeld(List<View> views, Instant since);

    /**
     * Whether the same actor is recorded to have looked at the same subject of the same person, for the same body and on
     * the same ground, at {@code since} or later. False for a look at a list.
     */
    boolean holds(View view, Instant since);

    /**
     * The looks at one person's pages, newest first.
     *
     * @throws MalformedValue of kind {@code cursor} for a page after a cursor of another list
     */
    Slice<Shown> of(PersonId person, Page page);
}
