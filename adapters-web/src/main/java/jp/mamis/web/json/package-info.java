/**
 * Writes answers as JSON from records and domain values. Knows no context.
 */
package jp.mamis.web.json;
