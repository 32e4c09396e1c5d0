package jp.mamis.domain.tray;

import java.util.UUID;

/** Names a dispatch within the system; never shown to people. */
public record DispatchId(UUID value) {}
