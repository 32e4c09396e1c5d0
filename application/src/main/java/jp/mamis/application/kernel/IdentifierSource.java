package jp.mamis.application.kernel;

import java.util.UUID;

/** Makes identifiers before the first save. Never the same twice, on any node. */
public interface IdentifierSource {

    UUID next();
}
