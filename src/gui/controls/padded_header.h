#pragma once

#include <QHeaderView>

namespace throughline::gui {

/// A header whose titles stand above the words of padded cells, away from the edges of their columns.
class PaddedHeader : public QHeaderView {
    Q_OBJECT

public:
    /// `padding` stands at either side.
    explicit PaddedHeader(int padding, QWidget* parent = nullptr);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int column) const override;

private:
    int padding_;
};

}  // namespace throughline::gui
