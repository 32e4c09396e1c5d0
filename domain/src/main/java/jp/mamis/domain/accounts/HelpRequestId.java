package jp.mamis.domain.accounts;

import java.util.UUID;

/** Identifies a request for help; never shown or spoken. */
public record HelpRequestId(UUID value) {}
