// SPDX-License-Identifier: MIT

/// `1 day`, `12 days`.
func dayCount(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }
