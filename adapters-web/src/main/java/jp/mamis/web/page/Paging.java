package jp.mamis.web.page;

import java.util.Optional;

/**
 * The way through a long list.
 *
 * @param previous the address of the page before, if there is one
 * @param next     the address of the page after, if there is one
 * @param summary  which part is shown, in words
 */
public record Paging(Optional<String> previous, Optional<String> next, String summary) {}
