package jp.mamis.web.accounts;

import jp.mamis.web.page.Facts;

/**
 * A deputy on a page, with what ends the time.
 *
 * @param heading who for whom
 * @param version of the deputy's account
 */
public record DeputyShown(String heading, Facts facts, String duty, String absent, String deputy, String version) {}
