package jp.mamis.application.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.domain.accounts.LogInApproval;
import jp.mamis.domain.accounts.TokenDigest;

/** The log-ins that commands ask browsers for. */
public interface LogInApprovals {

    void add(LogInApproval asked);

    /** The one whose code has {@code seal}, whether or not it still counts, held for the running transaction. */
    Optional<LogInApproval> claimBySeal(String seal);

    /** The one of the command with {@code digest}, held for the running transaction. */
    Optional<LogInApproval> claim(TokenDigest digest);

    /** Keeps by whom it was approved; nothing happens when it is gone. */
    void keepApproval(LogInApproval approved);

    /** Nothing happens when it is gone. */
    void remove(UUID id);

    /** Forgets those asked for before {@code before}, {@code most} of them; answers how many. */
    int forgetBefore(Instant before, int most);
}
