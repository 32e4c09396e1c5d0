package jp.mamis.application.mail;

import java.time.Instant;
import jp.mamis.domain.mail.LetterAllowance;
import jp.mamis.domain.mail.MailKind;
import jp.mamis.domain.person.MailAddress;

/** What strangers had sent where, kept alike for addresses that somebody has and addresses that nobody has. */
public interface LetterAllowances {

    /**
     * What was asked for to this address, in any case of letters. Others who ask for the same wait until this transaction
     * ends.
     */
    LetterAllowance claim(MailKind kind, MailAddress address, Instant now);

    /** Keeps what was claimed in this transaction. */
    void keep(MailKind kind, MailAddress address, LetterAllowance allowance);

    /**
     * Forgets what began before {@code before}, the oldest {@code most} of them, passing over those that another
     * transaction holds; answers how many.
     */
    int forgetBefore(Instant before, int most);
}
