package jp.mamis.web.page;

import java.util.Optional;

/**
 * Who is signed in, as the header says it.
 *
 * @param name   the person's name as registered
 * @param office the body acted for, when the person acts as its staff
 */
public record SignedIn(String name, Optional<String> office) {}
