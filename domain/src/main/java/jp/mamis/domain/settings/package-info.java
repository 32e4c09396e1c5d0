/**
 * The rules that each body sets for itself, dated: who may join how far, as what, and who in its office decides. What a
 * body has not set is as {@link jp.mamis.domain.settings.BodyRules#STANDARD} says.
 */
package jp.mamis.domain.settings;
