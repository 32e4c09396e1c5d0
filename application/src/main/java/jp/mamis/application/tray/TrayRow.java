package jp.mamis.application.tray;

import java.util.Optional;
import jp.mamis.domain.tray.Dispatch;

/**
 * A line of a tray.
 *
 * @param name   family and given name with a full-width space between, as registered now
 * @param former the former name, where letters bear that
 */
public record TrayRow(Dispatch dispatch, String name, Optional<String> former) {}
