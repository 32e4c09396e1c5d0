package jp.mamis.application.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.accounts.TokenDigest;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.registration.MailChange;

/** The wishes of doctors for another mail address of the last days. */
public interface MailChanges {

    void add(MailChange change);

    /** The wish whose link has this digest, whatever became of it. */
    Optional<MailChange> find(TokenDigest digest);

    /** Every wish of {@code person}, the last one first. */
    List<MailChange> of(PersonId person);

    /** The same, held for the running transaction: others who claim them wait until it ends. */
    List<MailChange> claim(PersonId person);

    /** Ends every wish of {@code person} that has not ended. */
    void endAll(PersonId person, Instant at);

    /**
     * Forgets wishes from before {@code before}, the oldest {@code most} of them, passing over those that another
     * transaction holds; answers how many.
     */
    int forgetBefore(Instant before, int most);
}
