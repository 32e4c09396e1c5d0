/**
 * Reads what people and programs send: forms, JSON requests, cursors, versions, keys. Collects everything that is wrong
 * instead of stopping at the first. Knows no context and no rule; parsing is the domain's.
 */
package jp.mamis.web.input;
