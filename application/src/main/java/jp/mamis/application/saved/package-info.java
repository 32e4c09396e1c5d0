/**
 * What people keep to find their lists again: searches under a name of their own. Does not know what the lists are of.
 */
package jp.mamis.application.saved;
