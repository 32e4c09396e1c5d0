/**
 * The page everybody sees first. Knows no member and no procedure.
 */
package jp.mamis.web.entry;
