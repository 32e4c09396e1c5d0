/**
 * The rules of the house as tests. Know no class by name where a pattern will do.
 */
package jp.mamis.application.archrules;
