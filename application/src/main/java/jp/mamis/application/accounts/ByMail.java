package jp.mamis.application.accounts;

import java.time.Duration;
import jp.mamis.application.mail.LetterAllowances;
import jp.mamis.application.mail.LinkSeal;

/**
 * What it takes to set passwords by mail.
 *
 * @param validity how long a link counts
 */
public record ByMail(ResetLinks links, LetterAllowances allowances, LinkSeal seal, Duration validity) {}
