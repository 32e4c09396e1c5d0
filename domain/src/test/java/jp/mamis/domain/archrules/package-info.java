/** What holds for every class of the domain, as rules that each module checks. Knows no rule of the business. */
package jp.mamis.domain.archrules;
