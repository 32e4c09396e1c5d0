package jp.mamis.application.tray;

import jp.mamis.domain.tray.Dispatch;

/**
 * A line of a tray.
 *
 * @param name family and given name with a full-width space between, as registered now
 */
public record TrayRow(Dispatch dispatch, String name) {}
