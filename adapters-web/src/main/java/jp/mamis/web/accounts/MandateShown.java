package jp.mamis.web.accounts;

import jp.mamis.web.page.Facts;

/**
 * A mandate on a page.
 *
 * @param standing whether it can still be ended
 */
public record MandateShown(String heading, Facts facts, String id, boolean standing) {}
